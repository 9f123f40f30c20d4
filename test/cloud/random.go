package main

import (
	"context"
	"crypto/rand"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"golang.org/x/crypto/bcrypt"
)

type randomProvider struct{}

func (p *randomProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "random"
}
func (p *randomProvider) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse) {}
func (p *randomProvider) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {
}
func (p *randomProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }
func (p *randomProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return &passwordResource{} }}
}

// passwordResource makes a password once. It is kept in the Terraform state and nowhere else.
type passwordResource struct{}

func (r *passwordResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "random_password"
}

func (r *passwordResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = toSchema(randomKinds[0])
}

func (r *passwordResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	resp.State.Raw = req.Plan.Raw
	var length int64
	special := "!@#$%&*()-_=+[]{}<>:?"
	resp.Diagnostics.Append(req.Plan.GetAttribute(ctx, path.Root("length"), &length)...)
	var override *string
	resp.Diagnostics.Append(req.Plan.GetAttribute(ctx, path.Root("override_special"), &override)...)
	if override != nil {
		special = *override
	}
	everything, password := "", ""
	for _, each := range []struct{ name, signs string }{
		{"lower", "abcdefghijklmnopqrstuvwxyz"}, {"upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
		{"numeric", "0123456789"}, {"special", special},
	} {
		var wanted bool
		var least int64
		resp.Diagnostics.Append(req.Plan.GetAttribute(ctx, path.Root(each.name), &wanted)...)
		resp.Diagnostics.Append(req.Plan.GetAttribute(ctx, path.Root("min_"+each.name), &least)...)
		if wanted {
			everything += each.signs
			password += pick(each.signs, least)
		}
	}
	password = shuffled(password + pick(everything, length-int64(len(password))))
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	report(&resp.Diagnostics, err)
	for name, value := range map[string]string{"id": "none", "result": password, "bcrypt_hash": string(hash)} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), value)...)
	}
}

func (r *passwordResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}
func (r *passwordResource) Update(_ context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	resp.State.Raw = req.Plan.Raw
}
func (r *passwordResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {
}

func pick(signs string, count int64) string {
	picked := ""
	for ; count > 0; count-- {
		picked += string(signs[below(len(signs))])
	}
	return picked
}

func shuffled(text string) string {
	signs := []byte(text)
	for last := len(signs) - 1; last > 0; last-- {
		other := below(last + 1)
		signs[last], signs[other] = signs[other], signs[last]
	}
	return string(signs)
}

func below(limit int) int {
	found, _ := rand.Int(rand.Reader, big.NewInt(int64(limit)))
	return int(found.Int64())
}
