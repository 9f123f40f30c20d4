package main

import (
	"fmt"
	"strings"
	"sync"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"code.gitea.io/actions-proto-go/runner/v1/runnerv1connect"
	"github.com/sirupsen/logrus"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// reporter collects what the engine logs of a job; sending.go tells it to the forge. Rows wait until they are sent, and a mask that is announced
// until then hides them too (internal/pkg/report/reporter.go).
type reporter struct {
	forge  runnerv1connect.RunnerServiceClient
	cancel func()
	// What the step that has just ended wrote for its summary.
	summary func() string
	ended   chan struct{}
	sending sync.WaitGroup

	mu    sync.Mutex
	state *runnerv1.TaskState
	// Rows that the forge does not have yet, and how many it has.
	rows     []*runnerv1.LogRow
	taken    int64
	masks    masks
	commands commands
	// Outputs of the job that the forge does not have yet.
	outputs map[string]string
}

func newReporter(task *runnerv1.Task, forge runnerv1connect.RunnerServiceClient, cancel func()) *reporter {
	r := &reporter{
		forge:   forge,
		cancel:  cancel,
		ended:   make(chan struct{}),
		state:   &runnerv1.TaskState{Id: task.Id},
		outputs: map[string]string{},
	}
	r.commands = commands{masks: &r.masks, showsDebug: task.Secrets["ACTIONS_STEP_DEBUG"] == "true"}
	told := taskContext(task)
	r.masks.add(told("token"))
	r.masks.add(told("gitea_runtime_token"))
	for _, secret := range task.Secrets {
		r.masks.add(secret)
	}
	return r
}

// begin tells how many steps the job has.
func (r *reporter) begin(steps int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for id := range steps {
		r.state.Steps = append(r.state.Steps, &runnerv1.StepState{Id: int64(id)})
	}
}

// say writes a row of the runner's own.
func (r *reporter) say(format string, values ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rows = append(r.rows, &runnerv1.LogRow{Time: timestamppb.Now(), Content: fmt.Sprintf(format, values...)})
}

func (r *reporter) setOutputs(outputs map[string]string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for name, value := range outputs {
		r.outputs[name] = value
	}
}

// Levels makes this a hook of the engine's log.
func (r *reporter) Levels() []logrus.Level { return logrus.AllLevels }

// Fire takes a line of the engine's log, which may tell the end of a step or of the job.
func (r *reporter) Fire(entry *logrus.Entry) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	result, endsJob := parseResult(entry.Data["jobResult"])
	stepResult, endsStep := parseResult(entry.Data["stepResult"])
	// Steps within a composite action are part of the step that names it.
	if ids, ok := entry.Data["stepID"].([]string); !ok || len(ids) != 1 {
		endsStep = false
	}
	// What job_level lets through unless it is set, and results always.
	if entry.Level > logrus.InfoLevel && !endsJob && !endsStep {
		return nil
	}
	if r.state.StartedAt == nil {
		r.state.StartedAt = timestamppb.New(entry.Time)
	}
	step := r.stepOf(entry)
	if step != nil && step.StartedAt == nil {
		step.StartedAt = timestamppb.New(entry.Time)
	}
	isOutput, _ := entry.Data["raw_output"].(bool)
	if endsJob {
		r.endJob(entry, result)
	}
	// What the engine itself says is shown before the first step and after the last one. So the rows of post hooks are dropped
	// where a step of the job had not begun.
	if (step != nil && isOutput) || !r.duringSteps() {
		r.addRow(entry, step, isOutput)
	}
	if step != nil && endsStep {
		if step.LogLength == 0 {
			step.LogIndex = r.taken + int64(len(r.rows))
		}
		step.Result = stepResult
		step.StoppedAt = timestamppb.New(entry.Time)
	}
	if endsStep && !r.duringSteps() {
		if text := r.summary(); text != "" {
			r.rows = append(r.rows, &runnerv1.LogRow{Time: timestamppb.Now(), Content: "  ⚙  Summary - " + text})
		}
	}
	return nil
}

func (r *reporter) addRow(entry *logrus.Entry, step *runnerv1.StepState, isOutput bool) {
	content, isShown := r.commands.row(entry.Message)
	if !isShown {
		return
	}
	if step != nil && isOutput {
		if step.LogLength == 0 {
			step.LogIndex = r.taken + int64(len(r.rows))
		}
		step.LogLength++
	}
	row := &runnerv1.LogRow{Time: timestamppb.New(entry.Time), Content: strings.ToValidUTF8(content, "?")}
	r.rows = append(r.rows, row)
}

func (r *reporter) endJob(entry *logrus.Entry, result runnerv1.Result) {
	r.state.Result = result
	r.state.StoppedAt = timestamppb.New(entry.Time)
	r.cancelSteps()
}

// cancelSteps marks what never ended.
func (r *reporter) cancelSteps() {
	for _, step := range r.state.Steps {
		if step.Result == runnerv1.Result_RESULT_UNSPECIFIED {
			step.Result = runnerv1.Result_RESULT_CANCELLED
		}
	}
}

// stepOf returns the step whose main part an entry is of.
func (r *reporter) stepOf(entry *logrus.Entry) *runnerv1.StepState {
	number, ok := entry.Data["stepNumber"].(int)
	if entry.Data["stage"] != "Main" || !ok || number >= len(r.state.Steps) {
		return nil
	}
	return r.state.Steps[number]
}

// duringSteps tells whether the first step has begun and the last one has not ended.
func (r *reporter) duringSteps() bool {
	if len(r.state.Steps) == 0 {
		return false
	}
	first, last := r.state.Steps[0], r.state.Steps[len(r.state.Steps)-1]
	hasBegun := first.Result != runnerv1.Result_RESULT_UNSPECIFIED || first.LogLength > 0
	return hasBegun && last.Result == runnerv1.Result_RESULT_UNSPECIFIED
}

// parseResult reads a result of the engine: a text of a job's, a status of a step's.
func parseResult(value any) (runnerv1.Result, bool) {
	if value == nil {
		return runnerv1.Result_RESULT_UNSPECIFIED, false
	}
	result, isKnown := runnerv1.Result_value["RESULT_"+strings.ToUpper(fmt.Sprint(value))]
	return runnerv1.Result(result), isKnown
}
