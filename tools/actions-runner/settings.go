package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
)

// settings is what this program reads of a runner's configuration, in the words of both runners
// (internal/pkg/config/config.example.yaml).
type settings struct {
	Runner struct {
		File           string            `yaml:"file"`
		Envs           map[string]string `yaml:"envs"`
		FetchInterval  time.Duration     `yaml:"fetch_interval"`
		ReportInterval time.Duration     `yaml:"report_interval"`
	} `yaml:"runner"`
	Host struct {
		WorkdirParent string `yaml:"workdir_parent"`
	} `yaml:"host"`

	registration registration
}

// registration is the file that a runner keeps of its registration (internal/pkg/config/registration.go).
type registration struct {
	UUID    string   `json:"uuid"`
	Name    string   `json:"name"`
	Token   string   `json:"token"`
	Address string   `json:"address"`
	Labels  []string `json:"labels"`
}

// readSettings reads a configuration file and the registration that it names.
func readSettings(file string) (settings, error) {
	found := settings{}
	text, err := os.ReadFile(file)
	if err != nil {
		return found, err
	}
	if err := yaml.Unmarshal(text, &found); err != nil {
		return found, fmt.Errorf("%s: %w", file, err)
	}
	if found.Host.WorkdirParent == "" || found.Runner.FetchInterval <= 0 || found.Runner.ReportInterval <= 0 {
		return found, fmt.Errorf("%s: host.workdir_parent, runner.fetch_interval and runner.report_interval are needed", file)
	}
	text, err = os.ReadFile(found.Runner.File)
	if err != nil {
		return found, err
	}
	if err := json.Unmarshal(text, &found.registration); err != nil {
		return found, fmt.Errorf("%s: %w", found.Runner.File, err)
	}
	_, err = found.registration.labelNames()
	return found, err
}

// labelNames returns what `runs-on` may say; this runner has no containers.
func (r registration) labelNames() ([]string, error) {
	var names []string
	for _, label := range r.Labels {
		name, schema, _ := strings.Cut(label, ":")
		if schema != "host" {
			return nil, fmt.Errorf("label %q: only <name>:host runs here", label)
		}
		names = append(names, name)
	}
	return names, nil
}
