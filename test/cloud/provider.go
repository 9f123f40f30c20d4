package main

import (
	"context"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type cloudProvider struct{}

// client is what every resource works with.
type client struct {
	ledger ledger
	faults *faults
	region string
}

func (p *cloudProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "opentelekomcloud"
}

// Schema has the settings of the real provider that root modules use; nothing here logs in anywhere.
func (p *cloudProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	attributes := map[string]schema.Attribute{}
	for _, name := range []string{"auth_url", "cloud", "domain_name", "tenant_name", "user_name", "region", "access_key"} {
		attributes[name] = schema.StringAttribute{Optional: true}
	}
	for _, name := range []string{"password", "secret_key", "token", "security_token"} {
		attributes[name] = schema.StringAttribute{Optional: true, Sensitive: true}
	}
	resp.Schema = schema.Schema{Attributes: attributes}
}

func (p *cloudProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	directory := os.Getenv("EDP_CLOUD")
	if directory == "" {
		resp.Diagnostics.AddError("EDP_CLOUD is not set", "Set it to the directory that is the cloud.")
		return
	}
	var region types.String
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root("region"), &region)...)
	rules, err := readFaults(os.Getenv("EDP_CLOUD_DELAY"), os.Getenv("EDP_CLOUD_FAIL"), os.Getenv("EDP_CLOUD_REVOKED_AFTER"))
	if err != nil {
		resp.Diagnostics.AddError("EDP_CLOUD_DELAY, EDP_CLOUD_FAIL or EDP_CLOUD_REVOKED_AFTER cannot be read", err.Error())
		return
	}
	found := &client{ledger: ledger{directory}, faults: rules, region: region.ValueString()}
	if found.region == "" {
		found.region = "eu-de"
	}
	resp.ResourceData = found
}

func (p *cloudProvider) Resources(context.Context) []func() resource.Resource {
	var makers []func() resource.Resource
	for _, each := range kinds {
		makers = append(makers, func() resource.Resource { return &cloudResource{kind: each} })
	}
	return makers
}

func (p *cloudProvider) DataSources(context.Context) []func() datasource.DataSource { return nil }
