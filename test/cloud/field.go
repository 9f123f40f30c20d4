package main

// field is one attribute or block of a resource type.
type field struct {
	name        string
	form        form
	isRequired  bool
	isComputed  bool
	isOnly      bool
	isForceNew  bool
	isSensitive bool
	isGrowing   bool
	byDefault   any
	inner       []field
}

type form int

const (
	textForm form = iota
	numberForm
	flagForm
	listForm
	setForm
	labelsForm
	blockForm
	objectsForm
)

func text(name string) field   { return field{name: name, form: textForm} }
func number(name string) field { return field{name: name, form: numberForm} }
func flag(name string) field   { return field{name: name, form: flagForm} }
func list(name string) field   { return field{name: name, form: listForm} }
func set(name string) field    { return field{name: name, form: setForm} }
func labels(name string) field { return field{name: name, form: labelsForm} }

func block(name string, inner ...field) field {
	return field{name: name, form: blockForm, inner: inner}
}

// objects is a list of objects that only the cloud fills in.
func objects(name string, texts ...string) field {
	found := field{name: name, form: objectsForm}.only()
	for _, each := range texts {
		found.inner = append(found.inner, text(each).only())
	}
	return found
}

func (f field) required() field { f.isRequired = true; return f }

// computed: may be set, and the cloud fills it in where it is not.
func (f field) computed() field { f.isComputed = true; return f }

// only: never set by a module.
func (f field) only() field { f.isComputed, f.isOnly = true, true; return f }

func (f field) forceNew() field { f.isForceNew = true; return f }

func (f field) sensitive() field { f.isSensitive = true; return f }

// growing: replaced when it shrinks.
func (f field) growing() field { f.isGrowing = true; return f }

func (f field) fallback(value any) field { f.byDefault, f.isComputed = value, true; return f }

func (f field) isOptional() bool { return !f.isRequired && !f.isOnly }
