// List prints one page of sessions as a table, or with --json as the service sent it.
package main

import (
	"context"
	"fmt"
	"os"
	"unicode"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func main() {
	asJSON := len(os.Args) == 2 && os.Args[1] == "--json"
	if len(os.Args) > 1 && !asJSON {
		fmt.Fprintln(os.Stderr, "usage: list [--json]")
		os.Exit(2)
	}
	if err := list(context.Background(), asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "list:", err)
		os.Exit(1)
	}
}

func list(ctx context.Context, asJSON bool) error {
	client, err := factory.NewClient() // the key and the service come from the environment
	if err != nil {
		return err
	}
	defer client.Close()
	page, err := client.ListSessions(ctx, nil)
	if err != nil {
		return err
	}
	if asJSON {
		fmt.Printf("%s\n", page.RawJSON())
		return nil
	}
	fmt.Printf("%-32s  %-7s  %-28s  %8s  %10s  %s\n", "TITLE", "STATUS", "MODEL", "MESSAGES", "TOKENS", "UPDATED")
	for _, session := range page.Sessions {
		printRow(session)
	}
	return nil
}

func printRow(session *factory.Session) {
	settings := &session.Settings
	tokens := "-"
	if settings.HasTokenUsage {
		tokens = fmt.Sprint(int64(settings.TokenUsage.InputTokens + settings.TokenUsage.OutputTokens))
	}
	fmt.Printf("%-32s  %-7s  %-28s  %8d  %10s  %s\n",
		column(session.Title, session.HasTitle, 32),
		column(string(session.Status), true, 7),
		column(settings.Model, settings.HasModel, 28),
		session.MessageCount, tokens, session.UpdatedAt().Format("2006-01-02 15:04"))
}

// column cuts a text to so many characters and makes blanks of control characters; - stands for an absent one.
func column(text string, has bool, width int) string {
	if !has {
		return "-"
	}
	characters := []rune(text)
	characters = characters[:min(len(characters), width)]
	for i, character := range characters {
		if unicode.IsControl(character) {
			characters[i] = ' '
		}
	}
	return string(characters)
}
