package main

import (
	"context"
	"net/http"
	"strings"
	"time"

	"code.gitea.io/actions-proto-go/runner/v1/runnerv1connect"
	"connectrpc.com/connect"
)

const requestTimeout = time.Minute

// newForgeClient speaks the runners' protocol with the forge that a registration is for.
func newForgeClient(registered registration) runnerv1connect.RunnerServiceClient {
	authorize := connect.UnaryInterceptorFunc(func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, request connect.AnyRequest) (connect.AnyResponse, error) {
			request.Header().Set("x-runner-uuid", registered.UUID)
			request.Header().Set("x-runner-token", registered.Token)
			return next(ctx, request)
		}
	})
	address := strings.TrimSuffix(registered.Address, "/") + "/api/actions"
	client := &http.Client{Timeout: requestTimeout}
	return runnerv1connect.NewRunnerServiceClient(client, address, connect.WithInterceptors(authorize))
}
