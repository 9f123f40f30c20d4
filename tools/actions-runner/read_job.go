package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"github.com/nektos/act/pkg/model"
	"go.yaml.in/yaml/v4"
)

// readJob returns the workflow of a task, which has one job, and the id of that; the jobs that it needs stand beside it as they ended
// (internal/app/run/workflow.go).
func readJob(task *runnerv1.Task) (*model.Workflow, string, error) {
	workflow, err := model.ReadWorkflow(bytes.NewReader(task.WorkflowPayload))
	if err != nil {
		return nil, "", err
	}
	ids := workflow.GetJobIDs()
	if len(ids) != 1 {
		return nil, "", fmt.Errorf("the forge sent the jobs %v, not one", ids)
	}
	needs := yaml.Node{Kind: yaml.SequenceNode}
	for id, need := range task.Needs {
		result := strings.ToLower(strings.TrimPrefix(need.Result.String(), "RESULT_"))
		workflow.Jobs[id] = &model.Job{Outputs: need.Outputs, Result: result}
		needs.Content = append(needs.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: id})
	}
	slices.SortFunc(needs.Content, func(a, b *yaml.Node) int { return strings.Compare(a.Value, b.Value) })
	workflow.Jobs[ids[0]].RawNeeds = needs
	return workflow, ids[0], nil
}
