// A runner for the tests: takes the jobs of a real forge, runs them on this machine with the engine of Gitea's act_runner
// (gitea.com/gitea/act, host mode), and reports as Forgejo's runner 12 does. Neither that runner nor act_runner is in a registry that
// this project may use. What is rebuilt here after their sources says so beside it, by path in
// https://code.forgejo.org/forgejo/runner (v12). What the engine decides is Gitea's (v0.261.10) where Forgejo's differs: after a cancel post
// hooks have 5 minutes, not 30 (pkg/runner/job_executor.go), and of a step that fails nothing more is read once it has ended
// (pkg/container/host_environment.go), which newer ones of Forgejo's mend.
//
// Called as both are: `actions-runner daemon --config config.yaml`, in the directory of the registration file `.runner`.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

const version = "v12.0.0-rebuilt"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "actions-runner:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 || args[0] != "daemon" || args[1] != "--config" {
		return errors.New("usage: actions-runner daemon --config FILE")
	}
	settings, err := readSettings(args[2])
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	runner := &jobRunner{settings: settings, forge: newForgeClient(settings.registration)}
	return runner.poll(ctx)
}
