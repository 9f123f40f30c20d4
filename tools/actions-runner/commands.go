package main

import (
	"regexp"
	"strings"
)

var command = regexp.MustCompile(`^::([^ :]+)(?: .*)?::(.*)$`)

// commands reads what a step says to its runner within its output, as far as the log shows or hides it (internal/pkg/report/reporter.go).
type commands struct {
	masks      *masks
	showsDebug bool
	// What ends a pause of all commands; empty while there is none.
	resume string
}

// row returns what the log shows of a line of output; false for nothing. Annotations stand there as they are.
func (c *commands) row(line string) (string, bool) {
	line = strings.TrimRight(line, "\r\n")
	found := command.FindStringSubmatch(line)
	if found == nil || (c.resume != "" && found[1] != c.resume) {
		return line, true
	}
	name, value := found[1], found[2]
	switch name {
	case "add-mask":
		c.masks.add(value)
		return "", false
	case "debug":
		return value, c.showsDebug
	case "group":
		return "##[group]" + value, true
	case "endgroup":
		return "##[endgroup]", true
	case "stop-commands":
		c.resume = value
		return "", false
	case c.resume:
		c.resume = ""
		return "", false
	}
	return line, true
}
