package main

import (
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// faults says how slow and how unreliable the cloud is. A rule is `<operation>[:<type>[/<name>]]=<value>`, with `*` for any
// operation; of several that fit the last one counts.
type faults struct {
	delays       []rule
	failures     []rule
	revokedAfter int64
	calls        atomic.Int64
}

type rule struct {
	operation, kind, name, value string
}

func readFaults(delays, failures, revokedAfter string) (*faults, error) {
	found := &faults{revokedAfter: -1}
	var err error
	if found.delays, err = readRules(delays); err != nil {
		return nil, err
	}
	for _, each := range found.delays {
		if _, err = time.ParseDuration(each.value); err != nil {
			return nil, err
		}
	}
	if found.failures, err = readRules(failures); err != nil {
		return nil, err
	}
	if revokedAfter != "" {
		found.revokedAfter, err = strconv.ParseInt(revokedAfter, 10, 64)
	}
	return found, err
}

func readRules(text string) ([]rule, error) {
	var found []rule
	for _, each := range strings.Fields(text) {
		what, value, isPair := strings.Cut(each, "=")
		if !isPair {
			return nil, fmt.Errorf("rule %q has no =", each)
		}
		operation, rest, _ := strings.Cut(what, ":")
		kind, name, _ := strings.Cut(rest, "/")
		found = append(found, rule{operation, strings.TrimPrefix(kind, "opentelekomcloud_"), name, value})
	}
	return found, nil
}

func match(rules []rule, operation, kind, name string) string {
	value := ""
	for _, each := range rules {
		fits := func(wanted, given string) bool { return wanted == "" || wanted == "*" || wanted == given }
		if fits(each.operation, operation) && fits(each.kind, kind) && fits(each.name, name) {
			value = each.value
		}
	}
	return value
}

// pause works as long as the operation takes. It heeds no stop: the calls of a cloud cannot be taken back.
func (f *faults) pause(operation, kind, name string) {
	if value := match(f.delays, operation, kind, name); value != "" {
		duration, _ := time.ParseDuration(value)
		time.Sleep(duration)
	}
}

// failure is "" where the operation succeeds, `early` where it does nothing, `late` where it fails once it has begun.
func (f *faults) failure(operation, kind, name string) string {
	return match(f.failures, operation, kind, name)
}

// isRevoked tells whether the token was valid for fewer calls than were made.
func (f *faults) isRevoked() bool {
	return f.revokedAfter >= 0 && f.calls.Add(1) > f.revokedAfter
}
