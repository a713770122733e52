// Cancel walks over all sessions until it is done or Ctrl-C stops it, wherever the call in hand is.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func main() {
	if len(os.Args) > 1 {
		fmt.Fprintln(os.Stderr, "usage: cancel")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := walk(ctx)
	switch {
	case err == nil:
		fmt.Println("done")
	case errors.Is(err, context.Canceled):
		fmt.Println("stopped")
	default:
		fmt.Fprintln(os.Stderr, "cancel:", err)
		os.Exit(1)
	}
}

func walk(ctx context.Context) error {
	client, err := factory.NewClient()
	if err != nil {
		return err
	}
	defer client.Close()
	sessions := 0
	for page, err := range client.Pages(ctx, &factory.ListSessionsParams{Limit: 100}) {
		if err != nil {
			return err
		}
		sessions += len(page.Sessions)
		fmt.Println(sessions, "sessions")
	}
	return nil
}
