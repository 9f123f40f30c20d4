package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// cloudResource is any resource type: what differs is its schema alone.
type cloudResource struct {
	kind   kind
	client *client
}

func (r *cloudResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_" + r.kind.name
}

func (r *cloudResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = toSchema(r.kind)
}

func (r *cloudResource) Configure(_ context.Context, req resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	r.client, _ = req.ProviderData.(*client)
}

func (r *cloudResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	resource.ImportStatePassthroughID(ctx, path.Root("id"), req, resp)
}

func (r *cloudResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	raw, err := r.change("create", newID(), req.Plan.Raw, func(made tftypes.Value) { resp.State.Raw = made })
	report(&resp.Diagnostics, err)
	if err == nil {
		resp.State.Raw = raw
	}
}

func (r *cloudResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	raw, err := r.change("update", idOf(req.State.Raw), req.Plan.Raw, func(tftypes.Value) {})
	report(&resp.Diagnostics, err)
	if err == nil {
		resp.State.Raw = raw
	}
}

// change creates or updates an object. It exists before the wait for it is over, as in a real cloud; `begun` learns of it.
func (r *cloudResource) change(operation, id string, planned tftypes.Value, begun func(tftypes.Value)) (tftypes.Value, error) {
	made, err := fillIn(planned, id, r.client.region)
	if err != nil {
		return made, err
	}
	attributes, err := objectToJSON(made)
	if err != nil {
		return made, err
	}
	name := nameOf(attributes)
	if err = r.refuse(operation, id, name, attributes); err != nil {
		return made, err
	}
	if err = r.note(operation, id, name, "begun"); err != nil {
		return made, err
	}
	if err = r.client.ledger.write(r.kind.name, id, attributes); err != nil {
		return made, err
	}
	r.client.faults.pause(operation, r.kind.name, name)
	if r.client.faults.failure(operation, r.kind.name, name) == "late" {
		begun(made)
		_ = r.note(operation, id, name, "failed")
		return made, r.failure(operation, attributes, "500 Internal Server Error: the job ended with status FAIL")
	}
	return made, r.note(operation, id, name, "done")
}

func (r *cloudResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	id := idOf(req.State.Raw)
	if err := r.refuse("read", id, "", nil); err != nil {
		report(&resp.Diagnostics, err)
		return
	}
	r.client.faults.pause("read", r.kind.name, "")
	text, err := r.client.ledger.read(r.kind.name, id)
	if err != nil || text == nil {
		report(&resp.Diagnostics, err)
		resp.State.RemoveResource(ctx)
		return
	}
	found, err := tftypes.ValueFromJSON(text, req.State.Schema.Type().TerraformType(ctx))
	report(&resp.Diagnostics, err)
	if err == nil {
		resp.State.Raw = found
	}
}

func (r *cloudResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	report(&resp.Diagnostics, r.remove(req.State.Raw))
}

func (r *cloudResource) remove(state tftypes.Value) error {
	id := idOf(state)
	attributes, err := objectToJSON(state)
	if err != nil {
		return err
	}
	name := nameOf(attributes)
	if err = r.refuse("delete", id, name, map[string]any{"id": id}); err != nil {
		return err
	}
	if err = r.note("delete", id, name, "begun"); err != nil {
		return err
	}
	r.client.faults.pause("delete", r.kind.name, name)
	if err = r.client.ledger.remove(r.kind.name, id); err != nil {
		return err
	}
	return r.note("delete", id, name, "done")
}

// refuse answers a call that has no effect: a revoked token, or a rule that wants it.
func (r *cloudResource) refuse(operation, id, name string, attributes map[string]any) error {
	if r.client.faults.isRevoked() {
		return r.failure(operation, nil, "401 Unauthorized: the token has expired or was revoked")
	}
	if r.client.faults.failure(operation, r.kind.name, name) != "early" {
		return nil
	}
	_ = r.note(operation, id, name, "failed")
	return r.failure(operation, attributes, "400 Bad Request")
}

// failure quotes the request, secrets and all, as errors of real clouds do.
func (r *cloudResource) failure(operation string, attributes map[string]any, cause string) error {
	text := ""
	if attributes != nil {
		body, _ := json.Marshal(attributes)
		text = fmt.Sprintf("; the request was %s", body)
	}
	return fmt.Errorf("error at %s of OpenTelekomCloud %s: %s%s", operation, r.kind.name, cause, text)
}

func (r *cloudResource) note(operation, id, name, phase string) error {
	return r.client.ledger.note(call{Operation: operation, Type: r.kind.name, ID: id, Name: name, Phase: phase})
}

func report(to *diag.Diagnostics, err error) {
	if err != nil {
		to.AddError("OpenTelekomCloud API", err.Error())
	}
}

func idOf(raw tftypes.Value) string {
	var fields map[string]tftypes.Value
	var id string
	if raw.As(&fields) == nil {
		_ = fields["id"].As(&id)
	}
	return id
}

// nameOf is what rules call an object: its name, a bucket's bucket.
func nameOf(attributes map[string]any) string {
	for _, each := range []string{"name", "bucket"} {
		if text, isText := attributes[each].(string); isText {
			return text
		}
	}
	return ""
}

var _ resource.ResourceWithImportState = &cloudResource{}
var _ resource.ResourceWithConfigure = &cloudResource{}
