package main

import (
	"encoding/json"
	"io"
)

// described is a field as the test reads it, which compares it with the real provider's own description.
type described struct {
	Form     string               `json:"form"`
	Required bool                 `json:"required"`
	Only     bool                 `json:"only"`
	Inner    map[string]described `json:"inner"`
}

var formNames = map[form]string{
	textForm: "text", numberForm: "number", flagForm: "flag", listForm: "list", setForm: "set", labelsForm: "labels",
	blockForm: "block", objectsForm: "objects",
}

// describe writes what is served: resource type to field to description.
func describe(to io.Writer) {
	all := map[string]map[string]described{}
	for _, each := range kinds {
		all["opentelekomcloud_"+each.name] = describeFields(each.fields)
	}
	for _, each := range randomKinds {
		all["random_"+each.name] = describeFields(each.fields)
	}
	_ = json.NewEncoder(to).Encode(all)
}

func describeFields(fields []field) map[string]described {
	found := map[string]described{}
	for _, each := range fields {
		found[each.name] = described{formNames[each.form], each.isRequired, each.isOnly, describeFields(each.inner)}
	}
	return found
}
