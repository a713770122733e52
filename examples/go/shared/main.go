// Shared counts the sessions of several computers at once: a goroutine for each, and one client for all of them.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

type count struct {
	sessions int
	tokens   float64
}

func main() {
	computers := os.Args[1:]
	if len(computers) == 0 {
		fmt.Fprintln(os.Stderr, "usage: shared COMPUTER...")
		os.Exit(2)
	}
	counts, err := countAll(context.Background(), computers)
	if err != nil {
		fmt.Fprintln(os.Stderr, "shared:", err)
		os.Exit(1)
	}
	fmt.Printf("%8s  %12s  COMPUTER\n", "SESSIONS", "TOKENS")
	for i, computer := range computers {
		fmt.Printf("%8d  %12d  %s\n", counts[i].sessions, int64(counts[i].tokens), computer)
	}
}

func countAll(ctx context.Context, computers []string) ([]count, error) {
	client, err := factory.NewClient()
	if err != nil {
		return nil, err
	}
	defer client.Close()

	counts, errs := make([]count, len(computers)), make([]error, len(computers))
	var running sync.WaitGroup
	for i, computer := range computers {
		running.Add(1)
		go func() {
			defer running.Done()
			counts[i], errs[i] = countSessions(ctx, client, computer)
		}()
	}
	running.Wait()
	return counts, errors.Join(errs...)
}

// countSessions runs in each goroutine.
func countSessions(ctx context.Context, client *factory.Client, computer string) (count, error) {
	var counted count
	for session, err := range client.Sessions(ctx, &factory.ListSessionsParams{Limit: 100, ComputerID: computer}) {
		if err != nil {
			return count{}, fmt.Errorf("%s: %w", computer, err)
		}
		usage := &session.Settings.TokenUsage
		counted.tokens += usage.InputTokens + usage.OutputTokens
		counted.sessions++
	}
	return counted, nil
}
