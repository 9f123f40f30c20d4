package main

import (
	"os"
	"path/filepath"
)

// readSummary returns what the step that has just ended wrote for its summary. Forgejo's engine puts it into its log
// (act/runner/step.go); Gitea's leaves it in its file.
func readSummary(workdirParent string) string {
	files, _ := filepath.Glob(filepath.Join(workdirParent, "*", "act", "workflow", "SUMMARY.md"))
	if len(files) == 0 {
		return ""
	}
	text, _ := os.ReadFile(files[0])
	return string(text)
}
