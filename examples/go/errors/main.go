// Errors shows what failures look like. The emulator of the project answers each of these keys with its failure.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func main() {
	ctx := context.Background()
	err := errors.Join(
		show(ctx, "wrong key", "fk-wrong", nil),
		show(ctx, "gate", "fk-gated", nil),
		show(ctx, "rate limit", "fk-limited-long", nil),
		show(ctx, "timeout", "fk-slow", &factory.ListSessionsParams{Timeout: 300 * time.Millisecond}),
		showCancel(ctx),
	)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func showCancel(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	time.AfterFunc(200*time.Millisecond, cancel)
	return show(ctx, "cancel", "fk-slow", nil)
}

// show makes a call that is to fail, and prints how.
func show(ctx context.Context, heading, key string, params *factory.ListSessionsParams) error {
	client, err := factory.NewClient(factory.WithAPIKey(key)) // the service still comes from the environment
	if err != nil {
		return fmt.Errorf("errors: %s: %w", heading, err)
	}
	defer client.Close()
	_, err = client.ListSessions(ctx, params)
	var failure *factory.Error
	if !errors.As(err, &failure) {
		return fmt.Errorf("errors: %s: the call succeeded; is FACTORY_BASE_URL an emulator?", heading)
	}
	printError(heading, failure)
	return nil
}

func printError(heading string, failure *factory.Error) {
	httpStatus, retryAfter := "-", "-"
	if failure.HTTPStatus != 0 {
		httpStatus = fmt.Sprint(failure.HTTPStatus)
	}
	if failure.HasRetryAfter {
		retryAfter = fmt.Sprint(failure.RetryAfter.Milliseconds(), " ms")
	}
	fmt.Printf("%s: %s\n", heading, failure.Code)
	fmt.Printf("  message      %s\n", failure.Message)
	fmt.Printf("  http status  %s\n", httpStatus)
	fmt.Printf("  retry after  %s\n", retryAfter)
	fmt.Printf("  attempts     %d\n", failure.Attempts)
}
