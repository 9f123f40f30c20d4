// A Terraform provider that stands for Open Telekom Cloud: the source name, resource types, attributes and replacement
// rules of the real one, with a directory as the cloud.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
)

const address = "registry.terraform.io/opentelekomcloud/opentelekomcloud"

func main() {
	serve := func() provider.Provider { return &cloudProvider{} }
	if err := providerserver.Serve(context.Background(), serve, providerserver.ServeOpts{Address: address}); err != nil {
		log.Fatal(err)
	}
}
