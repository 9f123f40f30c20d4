package main

import (
	"context"
	"errors"
	"time"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"connectrpc.com/connect"
	"github.com/sirupsen/logrus"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

const (
	attempts   = 10
	firstPause = 100 * time.Millisecond
)

var errRemains = errors.New("the forge has not taken everything")

// sendEvery reports now and at each interval after the last report, until close.
func (r *reporter) sendEvery(interval time.Duration) {
	r.sending.Go(func() {
		for {
			for _, send := range []func() error{func() error { return r.sendRows(false) }, r.sendState} {
				if err := send(); err != nil && !errors.Is(err, errRemains) {
					logrus.Warnf("reporting task %d: %v", r.state.Id, err)
				}
			}
			select {
			case <-r.ended:
				return
			case <-time.After(interval):
			}
		}
	})
}

// close reports the end of a job, with the words of what ended it.
func (r *reporter) close(failure error) error {
	close(r.ended)
	r.sending.Wait()
	r.mu.Lock()
	words := ""
	if failure != nil {
		words = failure.Error()
	}
	if r.state.Result == runnerv1.Result_RESULT_UNSPECIFIED {
		if words == "" {
			words = "Cancelled"
		}
		r.state.Result = runnerv1.Result_RESULT_FAILURE
		r.cancelSteps()
	}
	if words != "" {
		r.rows = append(r.rows, &runnerv1.LogRow{Time: timestamppb.Now(), Content: words})
	}
	r.state.StoppedAt = timestamppb.Now()
	r.mu.Unlock()

	var err error
	for attempt := range attempts {
		time.Sleep(time.Duration(min(attempt, 1)) * firstPause << max(attempt-1, 0))
		if err = r.sendRows(true); err == nil {
			err = r.sendState()
		}
		if err == nil {
			return nil
		}
	}
	return err
}

// sendRows sends what the forge does not have yet, masked.
func (r *reporter) sendRows(last bool) error {
	r.mu.Lock()
	rows := r.rows
	request := &runnerv1.UpdateLogRequest{TaskId: r.state.Id, Index: r.taken, NoMore: last}
	if !r.masks.hide(rows, last) {
		r.mu.Unlock()
		return errRemains
	}
	request.Rows = rows
	r.mu.Unlock()

	answer, err := r.forge.UpdateLog(context.Background(), connect.NewRequest(request))
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	taken := answer.Msg.GetAckIndex()
	if taken < r.taken || taken > r.taken+int64(len(r.rows)) {
		return errors.New("the forge has lost rows of the log")
	}
	r.rows = r.rows[taken-r.taken:]
	r.taken = taken
	if last && len(r.rows) > 0 {
		return errRemains
	}
	return nil
}

// sendState sends how the job stands, and learns whether it is still wanted.
func (r *reporter) sendState() error {
	r.mu.Lock()
	request := &runnerv1.UpdateTaskRequest{State: proto.Clone(r.state).(*runnerv1.TaskState), Outputs: map[string]string{}}
	for name, value := range r.outputs {
		request.Outputs[name] = value
	}
	r.mu.Unlock()

	answer, err := r.forge.UpdateTask(context.Background(), connect.NewRequest(request))
	if err != nil {
		return err
	}
	switch answer.Msg.GetState().GetResult() {
	case runnerv1.Result_RESULT_CANCELLED, runnerv1.Result_RESULT_FAILURE:
		r.cancel()
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, name := range answer.Msg.GetSentOutputs() {
		delete(r.outputs, name)
	}
	if len(r.outputs) > 0 {
		return errRemains
	}
	return nil
}
