// A Terraform provider that stands for Open Telekom Cloud: the source name, resource types, attributes and replacement
// rules of the real one, with a directory as the cloud. Called by another name it is hashicorp/random, which is not to be had either.
package main

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == "describe" {
		describe(os.Stdout)
		return
	}
	address, serve := "registry.terraform.io/opentelekomcloud/opentelekomcloud", func() provider.Provider { return &cloudProvider{} }
	// One program for both, told by its name.
	if strings.Contains(filepath.Base(os.Args[0]), "-random_") {
		address, serve = "registry.terraform.io/hashicorp/random", func() provider.Provider { return &randomProvider{} }
	}
	if err := providerserver.Serve(context.Background(), serve, providerserver.ServeOpts{Address: address}); err != nil {
		log.Fatal(err)
	}
}
