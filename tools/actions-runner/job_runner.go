package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"code.gitea.io/actions-proto-go/runner/v1/runnerv1connect"
	"connectrpc.com/connect"
	"github.com/nektos/act/pkg/common"
	"github.com/nektos/act/pkg/model"
	"github.com/nektos/act/pkg/runner"
	"github.com/sirupsen/logrus"
)

// jobRunner takes one job after the other.
type jobRunner struct {
	settings settings
	forge    runnerv1connect.RunnerServiceClient
}

// poll takes jobs until ctx ends (internal/app/poll/poller.go, with capacity 1).
func (r *jobRunner) poll(ctx context.Context) error {
	names, err := r.settings.registration.labelNames()
	if err != nil {
		return err
	}
	declared := &runnerv1.DeclareRequest{Version: version, Labels: names}
	if _, err := r.forge.Declare(ctx, connect.NewRequest(declared)); err != nil {
		return fmt.Errorf("declaring the runner: %w", err)
	}
	// The forge looks for a job only where something has happened since the version that it is told.
	seen := int64(0)
	for ctx.Err() == nil {
		answer, err := r.forge.FetchTask(ctx, connect.NewRequest(&runnerv1.FetchTaskRequest{TasksVersion: seen}))
		switch {
		case err != nil:
			logrus.Warnf("asking for a job: %v", err)
		case answer.Msg.GetTask() != nil:
			r.perform(ctx, answer.Msg.GetTask())
			seen = 0
		default:
			seen = answer.Msg.GetTasksVersion()
		}
		select {
		case <-ctx.Done():
		case <-time.After(r.settings.Runner.FetchInterval):
		}
	}
	return nil
}

// perform runs a job and reports it to its end. It is cancelled where the forge says so, and where the runner itself is asked to end.
func (r *jobRunner) perform(ctx context.Context, task *runnerv1.Task) {
	job, stop := context.WithCancel(context.WithoutCancel(ctx))
	cancel := sync.OnceFunc(func() {
		kill := findSteps()
		stop()
		kill()
	})
	defer stop()
	defer context.AfterFunc(ctx, cancel)()
	report := newReporter(task, r.forge, cancel)
	report.summary = func() string { return readSummary(r.settings.Host.WorkdirParent) }
	report.sendEvery(r.settings.Runner.ReportInterval)
	if err := report.close(r.execute(job, task, report)); err != nil {
		logrus.Errorf("the end of task %d could not be reported: %v", task.Id, err)
	}
}

// execute runs a job with the engine (internal/app/run/runner.go).
func (r *jobRunner) execute(ctx context.Context, task *runnerv1.Task, report *reporter) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	told := taskContext(task)
	report.say("Runner %s (version:%s) received task %d of job %s, triggered by event: %s",
		r.settings.registration.Name, version, task.Id, told("job"), told("event_name"))
	workflow, id, err := readJob(task)
	if err != nil {
		return err
	}
	plan, err := model.CombineWorkflowPlanner(workflow).PlanJob(id)
	if err != nil {
		return err
	}
	job := workflow.GetJob(id)
	report.begin(len(job.Steps))
	config, err := r.engineConfig(task)
	if err != nil {
		return err
	}
	engine, err := runner.New(config)
	if err != nil {
		return err
	}
	report.say("workflow prepared")
	ctx = runner.WithJobLoggerFactory(common.WithLoggerHook(ctx, report), silent{})
	err = engine.NewPlanExecutor(plan)(ctx)
	// Forgejo's engine tells them with the job's result; Gitea's leaves them in the job.
	report.setOutputs(job.Outputs)
	return err
}

// silent keeps the engine from printing what the reporter is told as well.
type silent struct{}

func (silent) WithJobLogger() *logrus.Logger {
	logger := logrus.New()
	logger.SetOutput(io.Discard)
	return logger
}
