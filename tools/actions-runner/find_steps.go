package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"syscall"
)

// findSteps returns how to kill the steps that run now with everything in their process groups. Forgejo's engine does that at a cancel
// (act/common/cmdgroup.go); Gitea's kills the step alone (pkg/container/host_environment.go). Looked for before the cancel, since a step
// that is dead can no longer be told by its parent.
func findSteps() (kill func()) {
	var groups []int
	entries, _ := os.ReadDir("/proc")
	for _, entry := range entries {
		id, err := strconv.Atoi(entry.Name())
		if err != nil {
			continue
		}
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", id))
		if err != nil {
			continue
		}
		var state string
		var parent, group int
		// The name of the program stands in brackets and may hold anything.
		_, err = fmt.Sscan(string(stat[bytes.LastIndexByte(stat, ')')+1:]), &state, &parent, &group)
		if err == nil && parent == os.Getpid() && group == id {
			groups = append(groups, id)
		}
	}
	return func() {
		for _, group := range groups {
			_ = syscall.Kill(-group, syscall.SIGKILL)
		}
	}
}
