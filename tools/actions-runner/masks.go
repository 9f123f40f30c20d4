package main

import (
	"cmp"
	"slices"
	"strings"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
)

const hidden = "***"

// masks are the texts that no row may show, the longest first (internal/pkg/report/mask.go). Nothing in them is decoded.
type masks struct {
	single []string
	// Those of several lines, line by line.
	several [][]string
}

func (m *masks) add(text string) {
	if text == "" {
		return
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if len(lines) == 1 {
		m.single = append(m.single, text)
		slices.SortFunc(m.single, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
		return
	}
	m.several = append(m.several, lines)
	slices.SortFunc(m.several, func(a, b []string) int { return cmp.Compare(len(b), len(a)) })
}

// hide takes the masks out of rows, in place. It returns false where the last rows may be the beginning of a mask of several lines and more
// are to come: then all of them wait.
func (m *masks) hide(rows []*runnerv1.LogRow, last bool) bool {
	for _, lines := range m.several {
		for at := range rows {
			if !hideLines(rows[at:], lines) && !last {
				return false
			}
		}
	}
	var pairs []string
	for _, each := range m.single {
		pairs = append(pairs, each, hidden)
	}
	replacer := strings.NewReplacer(pairs...)
	for _, row := range rows {
		row.Content = replacer.Replace(row.Content)
	}
	return true
}

// hideLines hides a mask of several lines where rows begin with it: its first line may end a row, its last may begin one. It returns false
// where there are too few rows to know.
func hideLines(rows []*runnerv1.LogRow, lines []string) bool {
	end := len(lines) - 1
	for at, line := range lines {
		if at == len(rows) {
			return false
		}
		content := strings.TrimRight(rows[at].Content, "\r\n")
		fits := content == line
		switch at {
		case 0:
			fits = strings.HasSuffix(content, line)
		case end:
			fits = strings.HasPrefix(content, line)
		}
		if !fits {
			return true
		}
	}
	rows[0].Content = strings.TrimSuffix(strings.TrimRight(rows[0].Content, "\r\n"), lines[0]) + hidden
	for _, row := range rows[1:end] {
		row.Content = hidden
	}
	rows[end].Content = hidden + strings.TrimPrefix(rows[end].Content, lines[end])
	return true
}
