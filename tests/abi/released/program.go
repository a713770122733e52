// usage: program COMPUTER. What program.c does, by the Go module of 0.1.0.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func orDash[Text ~string](text Text, has bool) string {
	if !has {
		return "-"
	}
	return string(text)
}

func printUsage(name string, usage factory.TokenUsage) {
	credits := usage.FactoryCredits
	if !usage.HasFactoryCredits {
		credits = -1
	}
	fmt.Printf(" %s %.3f %.3f %.3f", name, usage.InputTokens, usage.ThinkingTokens, credits)
}

func printSettings(settings factory.SessionSettings) {
	fmt.Printf("  %s %s %s %s %s %s", orDash(settings.Model, settings.HasModel),
		orDash(settings.ReasoningEffort, settings.HasReasoningEffort), orDash(settings.AutonomyMode, settings.HasAutonomyMode),
		orDash(settings.ProviderLock, settings.HasProviderLock), orDash(settings.APIProviderLock, settings.HasAPIProviderLock),
		orDash(settings.ArchivedAt, settings.HasArchivedAt))
	if settings.HasTokenUsage {
		printUsage("own", settings.TokenUsage)
	}
	if settings.HasInclusiveTokenUsage {
		printUsage("with children", settings.InclusiveTokenUsage)
	}
	for _, child := range settings.ChildInclusiveTokenUsageBySessionID {
		printUsage(child.Key, child.Value)
	}
	for _, tag := range settings.Tags {
		fmt.Printf(" #%s", tag.Name)
		for _, entry := range tag.Metadata {
			fmt.Printf(" %s=%s", entry.Key, entry.Value)
		}
	}
	for _, tool := range settings.EnabledToolIDs {
		fmt.Printf(" +%s", tool)
	}
	for _, tool := range settings.DisabledToolIDs {
		fmt.Printf(" -%s", tool)
	}
	fmt.Println()
}

func printSession(session *factory.Session) {
	completed := session.CompletedAtMs
	if !session.HasCompletedAt {
		completed = -1
	}
	fmt.Println(session.SessionID, orDash(session.Title, session.HasTitle), orDash(session.ComputerID, session.HasComputerID),
		session.Status, session.MessageCount, session.CreatedAtMs, session.UpdatedAtMs, completed)
	if session.HasSettings {
		printSettings(session.Settings)
	}
	fmt.Printf("%s\n", session.RawJSON())
}

func walk(client *factory.Client, params *factory.ListSessionsParams) (count int) {
	for session, err := range client.Sessions(context.Background(), params) {
		if err != nil {
			log.Fatal(err)
		}
		printSession(session)
		count++
	}
	return count
}

func printRefusal() {
	client, err := factory.NewClient(factory.WithAPIKey("fk-wrong"))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	_, err = client.ListSessions(context.Background(), nil)
	var refusal *factory.Error
	if !errors.As(err, &refusal) {
		log.Fatal(err)
	}
	fmt.Println(refusal.Code, refusal.HTTPStatus, refusal.Message)
}

func main() {
	client, err := factory.NewClient(factory.WithTimeout(20 * time.Second))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	fmt.Println(libraryVersion(client))

	params := factory.ListSessionsParams{Limit: 30}
	fmt.Println(walk(client, &params), "sessions")
	params.ComputerID = os.Args[1]
	fmt.Println(walk(client, &params), "sessions of", os.Args[1])

	page, err := client.ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 3})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", page.RawJSON())
	printRefusal()
}

// libraryVersion is what the client says of it: "factory.Client(libfactory 0.1.0, open)".
func libraryVersion(client *factory.Client) (version string) {
	var state string
	fmt.Sscanf(client.String(), "factory.Client(libfactory %s %s", &version, &state)
	return "libfactory " + version[:len(version)-1]
}
