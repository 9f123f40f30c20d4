package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// ledger is the cloud: `objects/<type>/<id>.json` holds what exists, `journal.jsonl` every call that changed something.
type ledger struct {
	directory string
}

type call struct {
	At        string `json:"at"`
	Pid       int    `json:"pid"`
	Operation string `json:"operation"`
	Type      string `json:"type"`
	ID        string `json:"id"`
	Name      string `json:"name"`
	// begun, done or failed.
	Phase string `json:"phase"`
}

// read returns the attributes of an object as JSON; nil when there is none.
func (l ledger) read(kind, id string) ([]byte, error) {
	text, err := os.ReadFile(l.file(kind, id))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// write keeps the attributes of an object: whole or not at all.
func (l ledger) write(kind, id string, attributes map[string]any) error {
	text, err := json.MarshalIndent(attributes, "", " ")
	if err != nil {
		return err
	}
	file := l.file(kind, id)
	if err = os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	if err = os.WriteFile(file+".new", append(text, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

func (l ledger) remove(kind, id string) error {
	err := os.Remove(l.file(kind, id))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// note adds a line to the journal; one write of one line, so that several processes may write.
func (l ledger) note(made call) error {
	made.At, made.Pid = time.Now().UTC().Format(time.RFC3339Nano), os.Getpid()
	made.Type = "opentelekomcloud_" + made.Type
	text, err := json.Marshal(made)
	if err != nil {
		return err
	}
	if err = os.MkdirAll(l.directory, 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(l.directory, "journal.jsonl"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = file.Write(append(text, '\n'))
	return err
}

func (l ledger) file(kind, id string) string {
	return filepath.Join(l.directory, "objects", "opentelekomcloud_"+kind, filepath.Base(id)+".json")
}
