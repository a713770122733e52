// Walk counts all sessions by status and by model; with an argument, those of one computer.
package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

type total struct {
	sessions int
	tokens   float64
}

func main() {
	if len(os.Args) > 2 {
		fmt.Fprintln(os.Stderr, "usage: walk [COMPUTER]")
		os.Exit(2)
	}
	params := factory.ListSessionsParams{Limit: 100}
	if len(os.Args) == 2 {
		params.ComputerID = os.Args[1]
	}
	if err := walk(context.Background(), &params); err != nil {
		fmt.Fprintln(os.Stderr, "walk:", err)
		os.Exit(1)
	}
}

func walk(ctx context.Context, params *factory.ListSessionsParams) error {
	client, err := factory.NewClient()
	if err != nil {
		return err
	}
	defer client.Close()

	count := 0
	byStatus, byModel := map[string]total{}, map[string]total{}
	for session, err := range client.Sessions(ctx, params) {
		if err != nil {
			return err
		}
		count++
		settings := &session.Settings
		model := "-"
		if settings.HasModel {
			model = settings.Model
		}
		tokens := settings.TokenUsage.InputTokens + settings.TokenUsage.OutputTokens
		add(byStatus, string(session.Status), tokens)
		add(byModel, model, tokens)
	}
	fmt.Printf("%d sessions\n", count)
	printTotals("STATUS", byStatus)
	printTotals("MODEL", byModel)
	return nil
}

func add(totals map[string]total, name string, tokens float64) {
	t := totals[name]
	totals[name] = total{t.sessions + 1, t.tokens + tokens}
}

func printTotals(heading string, totals map[string]total) {
	fmt.Printf("\n%-36s  %8s  %12s\n", heading, "SESSIONS", "TOKENS")
	for _, name := range slices.Sorted(maps.Keys(totals)) {
		fmt.Printf("%-36s  %8d  %12d\n", name, totals[name].sessions, int64(totals[name].tokens))
	}
}
