package main

import (
	"encoding/json"
	"maps"
	"path"
	"strings"

	runnerv1 "code.gitea.io/actions-proto-go/runner/v1"
	"github.com/nektos/act/pkg/model"
	"github.com/nektos/act/pkg/runner"
)

// taskContext returns a reader of the texts in a task's `github` context.
func taskContext(task *runnerv1.Task) func(name string) string {
	return func(name string) string { return task.Context.GetFields()[name].GetStringValue() }
}

// engineConfig says to the engine what a job is and who runs it (internal/app/run/runner.go).
func (r *jobRunner) engineConfig(task *runnerv1.Task) (*runner.Config, error) {
	told := taskContext(task)
	address := strings.TrimSuffix(r.settings.registration.Address, "/")
	preset := &model.GithubContext{
		Event:           task.Context.GetFields()["event"].GetStructValue().AsMap(),
		RunID:           told("run_id"),
		RunNumber:       told("run_number"),
		RunAttempt:      told("run_attempt"),
		Actor:           told("actor"),
		Repository:      told("repository"),
		EventName:       told("event_name"),
		Sha:             told("sha"),
		Ref:             told("ref"),
		RefName:         told("ref_name"),
		RefType:         told("ref_type"),
		HeadRef:         told("head_ref"),
		BaseRef:         told("base_ref"),
		Token:           told("token"),
		RepositoryOwner: told("repository_owner"),
		RetentionDays:   told("retention_days"),
	}
	event, err := json.Marshal(preset.Event)
	if err != nil {
		return nil, err
	}
	env := maps.Clone(r.settings.Runner.Envs)
	if env == nil {
		env = map[string]string{}
	}
	maps.Copy(env, forgejoNames(preset, address))
	return &runner.Config{
		Workdir:               path.Join("/workspace", preset.Repository),
		ActionCacheDir:        r.settings.Host.WorkdirParent,
		LogOutput:             true,
		AutoRemove:            true,
		NoSkipCheckout:        true,
		Env:                   env,
		Secrets:               task.Secrets,
		Vars:                  task.Vars,
		GitHubInstance:        address,
		DefaultActionInstance: told("gitea_default_actions_url"),
		PresetGitHubContext:   preset,
		EventJSON:             string(event),
		// The engine's word for "on this machine"; settings has no label of another kind.
		PlatformPicker: func([]string) string { return "-self-hosted" },
	}, nil
}

// forgejoNames returns what Forgejo's engine says beside GitHub's names and Gitea's does not (act/runner/run_context.go), as far as it is
// the same for a whole job: the names of a step's files (FORGEJO_OUTPUT, FORGEJO_WORKSPACE and so on) are missing, their GITHUB_ twins are there.
func forgejoNames(preset *model.GithubContext, address string) map[string]string {
	return map[string]string{
		"FORGEJO_ACTIONS":                "true",
		"FORGEJO_ACTIONS_RUNNER_VERSION": version,
		"FORGEJO_SERVER_URL":             address,
		"FORGEJO_API_URL":                address + "/api/v1",
		"FORGEJO_REPOSITORY":             preset.Repository,
		"FORGEJO_REPOSITORY_OWNER":       preset.RepositoryOwner,
		"FORGEJO_RUN_ID":                 preset.RunID,
		"FORGEJO_RUN_NUMBER":             preset.RunNumber,
		"FORGEJO_RUN_ATTEMPT":            preset.RunAttempt,
		"FORGEJO_ACTOR":                  preset.Actor,
		"FORGEJO_EVENT_NAME":             preset.EventName,
		"FORGEJO_SHA":                    preset.Sha,
		"FORGEJO_REF":                    preset.Ref,
		"FORGEJO_REF_NAME":               preset.RefName,
		"FORGEJO_TOKEN":                  preset.Token,
		"GITHUB_TOKEN":                   preset.Token,
	}
}
