package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/listplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/setplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// toSchema returns the schema of a resource type, with the id that every one has.
func toSchema(of kind) schema.Schema {
	attributes, blocks := toAttributes(append([]field{text("id").only()}, of.fields...))
	return schema.Schema{Attributes: attributes, Blocks: blocks}
}

func toAttributes(fields []field) (map[string]schema.Attribute, map[string]schema.Block) {
	attributes, blocks := map[string]schema.Attribute{}, map[string]schema.Block{}
	for _, each := range fields {
		if each.form != blockForm {
			attributes[each.name] = toAttribute(each)
			continue
		}
		inner, innerBlocks := toAttributes(each.inner)
		blocks[each.name] = schema.ListNestedBlock{
			NestedObject:  schema.NestedBlockObject{Attributes: inner, Blocks: innerBlocks},
			Validators:    modifiers[validator.List](each.isRequired, atLeastOnce{}),
			PlanModifiers: modifiers(each.isForceNew, listplanmodifier.RequiresReplaceIf(counts, "", "")),
		}
	}
	return attributes, blocks
}

func toAttribute(f field) schema.Attribute {
	switch f.form {
	case numberForm:
		plan := appendIf(modifiers(f.isForceNew, int64planmodifier.RequiresReplace()), f.isComputed, int64planmodifier.UseStateForUnknown())
		plan = appendIf(plan, f.isGrowing, int64planmodifier.RequiresReplaceIf(shrinks, "", ""))
		made := schema.Int64Attribute{Required: f.isRequired, Optional: f.isOptional(), Computed: f.isComputed, PlanModifiers: plan}
		if f.byDefault != nil {
			made.Default = int64default.StaticInt64(f.byDefault.(int64))
		}
		return made
	case flagForm:
		plan := appendIf(modifiers(f.isForceNew, boolplanmodifier.RequiresReplace()), f.isComputed, boolplanmodifier.UseStateForUnknown())
		made := schema.BoolAttribute{Required: f.isRequired, Optional: f.isOptional(), Computed: f.isComputed, PlanModifiers: plan}
		if f.byDefault != nil {
			made.Default = booldefault.StaticBool(f.byDefault.(bool))
		}
		return made
	case listForm, objectsForm:
		plan := appendIf(modifiers(f.isForceNew, listplanmodifier.RequiresReplace()), f.isComputed, listplanmodifier.UseStateForUnknown())
		return schema.ListAttribute{ElementType: elementType(f), Required: f.isRequired, Optional: f.isOptional(), Computed: f.isComputed, PlanModifiers: plan}
	case setForm:
		plan := modifiers(f.isForceNew, setplanmodifier.RequiresReplace())
		return schema.SetAttribute{ElementType: types.StringType, Required: f.isRequired, Optional: f.isOptional(), PlanModifiers: plan}
	case labelsForm:
		plan := modifiers(f.isForceNew, mapplanmodifier.RequiresReplace())
		return schema.MapAttribute{ElementType: types.StringType, Required: f.isRequired, Optional: f.isOptional(), PlanModifiers: plan}
	default:
		plan := appendIf(modifiers(f.isForceNew, stringplanmodifier.RequiresReplace()), f.isComputed, stringplanmodifier.UseStateForUnknown())
		made := schema.StringAttribute{Required: f.isRequired, Optional: f.isOptional(), Computed: f.isComputed, Sensitive: f.isSensitive, PlanModifiers: plan}
		if f.byDefault != nil {
			made.Default = stringdefault.StaticString(f.byDefault.(string))
		}
		return made
	}
}

func elementType(f field) attr.Type {
	if f.form != objectsForm {
		return types.StringType
	}
	parts := map[string]attr.Type{}
	for _, each := range f.inner {
		parts[each.name] = types.StringType
	}
	return types.ObjectType{AttrTypes: parts}
}

func shrinks(_ context.Context, req planmodifier.Int64Request, resp *int64planmodifier.RequiresReplaceIfFuncResponse) {
	resp.RequiresReplace = !req.StateValue.IsNull() && !req.PlanValue.IsUnknown() && req.PlanValue.ValueInt64() < req.StateValue.ValueInt64()
}

// counts: a block that replaces does so when one is added or removed; what is in it decides for itself, as in the real one.
func counts(_ context.Context, req planmodifier.ListRequest, resp *listplanmodifier.RequiresReplaceIfFuncResponse) {
	resp.RequiresReplace = len(req.StateValue.Elements()) != len(req.PlanValue.Elements())
}

func modifiers[T any](isWanted bool, modifier T) []T { return appendIf(nil, isWanted, modifier) }

func appendIf[T any](to []T, isWanted bool, modifier T) []T {
	if !isWanted {
		return to
	}
	return append(to, modifier)
}

// atLeastOnce: what older providers write as a block that is required.
type atLeastOnce struct{}

func (atLeastOnce) Description(context.Context) string { return "has to be there at least once" }
func (atLeastOnce) MarkdownDescription(context.Context) string {
	return "has to be there at least once"
}

func (atLeastOnce) ValidateList(_ context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	if !req.ConfigValue.IsUnknown() && len(req.ConfigValue.Elements()) == 0 {
		resp.Diagnostics.AddAttributeError(req.Path, "Insufficient "+req.Path.String()+" blocks", "At least 1 block is required.")
	}
}
