package factory_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// must gives what a call gave, which is not to fail.
func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// newSession creates a session on a computer that works.
func newSession(t *testing.T, client *factory.Client) *factory.Session {
	t.Helper()
	return must(client.CreateSession(context.Background(), &factory.CreateSessionParams{ComputerID: "cmp-borealis"}))(t)
}

// advance moves the service's clock on.
func (e *emulator) advance(t *testing.T, by time.Duration) {
	t.Helper()
	e.do(t, http.MethodPost, "/emulator/clock", encode(t, object{"advanceMs": by.Milliseconds()}))
}

// saw wants the requests since the last look to be these: each a method, a target and a body.
func (e *emulator) saw(t *testing.T, want ...string) {
	t.Helper()
	var got []string
	for _, request := range e.requests(t) {
		got = append(got, strings.TrimSpace(request.Method+" "+request.Target+" "+request.Body))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the service saw\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	e.do(t, http.MethodDelete, "/emulator/requests", nil)
}

func TestTheLifeOfASession(t *testing.T) {
	e := newEmulator(t, "--sessions", "3")
	client, ctx := e.client(t), context.Background()

	session := must(client.CreateSession(ctx, &factory.CreateSessionParams{
		ComputerID: "cmp-borealis",
		Settings: &factory.WritableSessionSettings{
			Model:           "claude-opus-4-5",
			ReasoningEffort: factory.ReasoningEffortHigh,
			InteractionMode: factory.InteractionModeSpec,
			Tags:            []factory.Tag{{Name: "ci", Metadata: factory.Entries[string]{{Key: "branch", Value: "main"}}}},
			EnabledToolIDs:  []string{},
		},
	}))(t)
	id := session.SessionID
	if session.ComputerID != "cmp-borealis" || session.Settings.Model != "claude-opus-4-5" ||
		session.Settings.InteractionMode != factory.InteractionModeSpec || session.Settings.Tags[0].Name != "ci" {
		t.Errorf("created: %+v", session)
	}
	e.saw(t, `POST /api/v0/sessions {"computerId":"cmp-borealis","sessionSettings":{"model":"claude-opus-4-5","reasoningEffort":"high",`+
		`"interactionMode":"spec","tags":[{"name":"ci","metadata":{"branch":"main"}}],"enabledToolIds":[]}}`)

	if got := must(client.GetSession(ctx, id, &factory.GetSessionParams{ComputerID: "cmp-borealis"}))(t); got.SessionID != id {
		t.Errorf("got %v", got)
	}
	updated := must(client.UpdateSession(ctx, id, &factory.UpdateSessionParams{
		Settings: &factory.UpdatedSessionSettings{AutonomyLevel: factory.AutonomyLevelLow, HasCompactionThresholdCheckEnabled: true},
	}))(t)
	if updated.SessionID != id || updated.Settings.AutonomyLevel != factory.AutonomyLevelLow {
		t.Errorf("updated: %+v", updated)
	}
	posted := must(client.PostMessage(ctx, id, &factory.PostMessageParams{Text: "Why is the <test> flaky?"}))(t)
	if posted.Status != factory.SessionStatusPending || posted.MessageID == "" {
		t.Errorf("posted: %+v", posted)
	}
	interrupted := must(client.InterruptSession(ctx, id, nil))(t)
	e.saw(t, "GET /api/v0/sessions/"+id+"?computerId=cmp-borealis",
		"PATCH /api/v0/sessions/"+id+` {"sessionSettings":{"autonomyLevel":"low","compactionThresholdCheckEnabled":false}}`,
		"POST /api/v0/sessions/"+id+`/messages {"text":"Why is the \u003ctest\u003e flaky?"}`,
		"POST /api/v0/sessions/"+id+"/interrupt")
	if string(interrupted.Status) == "" {
		t.Errorf("interrupted: %+v", interrupted)
	}

	must(client.PostMessage(ctx, id, &factory.PostMessageParams{Text: "And now?"}))(t)
	e.advance(t, time.Hour)
	page := must(client.GetMessages(ctx, id, &factory.GetMessagesParams{Limit: 2, Role: factory.MessageRoleAssistant}))(t)
	if len(page.Messages) != 2 || page.Messages[0].Role != factory.MessageRoleAssistant || !page.HasMore {
		t.Fatalf("the page is %v", page)
	}
	if text := page.Messages[0].Text(); !strings.Contains(text, "\n\n") || !strings.Contains(text, "And now?") {
		t.Errorf("the answer is %q", text)
	}
	one := must(client.GetMessage(ctx, id, page.Messages[0].ID, nil))(t)
	comparePublic(t, "", reflect.ValueOf(one), reflect.ValueOf(page.Messages[0]))
	children := must(client.ListSessionChildren(ctx, id, &factory.ListSessionChildrenParams{IncludeArtifacts: true}))(t)
	if children.Sessions == nil || children.HasMore {
		t.Errorf("children: %v", children)
	}
	if err := client.DeleteSession(ctx, id, &factory.DeleteSessionParams{ComputerID: "cmp-borealis"}); err != nil {
		t.Fatal(err)
	}
	if _, err := client.GetSession(ctx, id, nil); !errors.Is(err, factory.ErrNotFound) {
		t.Errorf("of a deleted session: %v", err)
	}
	e.saw(t, "POST /api/v0/sessions/"+id+`/messages {"text":"And now?"}`,
		"GET /api/v0/sessions/"+id+"/messages?limit=2&role=assistant",
		"GET /api/v0/sessions/"+id+"/messages/"+one.ID,
		"GET /api/v0/sessions/"+id+"/children?includeArtifacts=true",
		"DELETE /api/v0/sessions/"+id+"?computerId=cmp-borealis",
		"GET /api/v0/sessions/"+id)
}

func TestTheLifeOfAComputer(t *testing.T) {
	e := newEmulator(t, "--sessions", "3")
	client, ctx := e.client(t), context.Background()

	listed := must(client.ListComputers(ctx, &factory.ListComputersParams{IncludeProvisioningSteps: true}))(t)
	if len(listed.Computers) < 5 || listed.String() != "factory.ComputerPage(computers: 6)" {
		t.Errorf("listed: %v", listed)
	}
	atlas := must(client.GetComputerByName(ctx, "atlas", nil))(t)
	byID := must(client.GetComputer(ctx, atlas.ID, &factory.GetComputerParams{IncludeProvisioningSteps: true}))(t)
	if atlas.ProviderType != factory.ProviderTypeE2B || byID.Name != "atlas" || byID.ProvisioningSteps == nil {
		t.Errorf("atlas: %+v, %+v", atlas, byID)
	}
	created := must(client.CreateComputer(ctx, &factory.CreateComputerParams{
		Name:   "tester",
		Repos:  []string{"https://github.com/example/storefront"},
		Source: &factory.ComputerSource{FromComputer: &factory.CopySource{ComputerID: atlas.ID}},
	}))(t)
	if created.Name != "tester" || created.CreatedAt().Year() != 2026 {
		t.Errorf("created: %+v", created)
	}
	id := "/api/v0/computers/" + created.ID
	updated := must(client.UpdateComputer(ctx, created.ID, &factory.UpdateComputerParams{Name: "renamed"}))(t)
	if updated.Name != "renamed" {
		t.Errorf("updated: %+v", updated)
	}
	e.saw(t, "GET /api/v0/computers?includeProvisioningSteps=true", "GET /api/v0/computers/name/atlas",
		"GET /api/v0/computers/cmp-atlas?includeProvisioningSteps=true",
		`POST /api/v0/computers {"name":"tester","repos":["https://github.com/example/storefront"],"source":{"kind":"computer","computerId":"cmp-atlas"}}`,
		"PATCH "+id+` {"name":"renamed"}`)

	must(client.RestartComputer(ctx, "cmp-cygnus", nil))(t)
	restarted := must(client.RestartComputer(ctx, atlas.ID, &factory.RestartComputerParams{Mode: "reboot"}))(t)
	if !restarted.HasWasRestarted {
		t.Errorf("restarted: %+v", restarted)
	}
	refreshed := must(client.RefreshComputer(ctx, atlas.ID, nil))(t)
	installing := must(client.RetryInstallDeps(ctx, atlas.ID, nil))(t)
	if refreshed.Configured < 0 || installing.ID != atlas.ID {
		t.Errorf("refreshed: %+v; installing: %+v", refreshed, installing)
	}
	metrics := must(client.GetComputerMetrics(ctx, atlas.ID, &factory.GetComputerMetricsParams{Start: "2026-06-30T00:00:00Z"}))(t)
	if len(metrics.ComputerMetrics) == 0 || metrics.ComputerMetrics[0].CPUCount == 0 {
		t.Errorf("metrics: %v", metrics)
	}
	if err := client.DeleteComputer(ctx, created.ID, nil); err != nil {
		t.Fatal(err)
	}
	e.saw(t, "POST /api/v0/computers/cmp-cygnus/restart", `POST /api/v0/computers/cmp-atlas/restart {"mode":"reboot"}`,
		"POST /api/v0/computers/cmp-atlas/refresh", "POST /api/v0/computers/cmp-atlas/install-deps",
		"GET /api/v0/computers/cmp-atlas/metrics?start=2026-06-30T00%3A00%3A00Z", "DELETE "+id)
}

// An answer of every kind, leaf by leaf, as it is and from a service that is ahead of this package.
func TestEveryLeafOfComputers(t *testing.T) {
	known := membersOf(t, "/api/v0/computers?includeProvisioningSteps=true")
	ofMetrics := membersOf(t, "/api/v0/computers/cmp-atlas/metrics")
	for _, e := range []*emulator{shared, newEmulator(t, "--drift")} {
		client, ctx := e.client(t), context.Background()
		computers := must(client.ListComputers(ctx, &factory.ListComputersParams{IncludeProvisioningSteps: true}))(t)
		compare(t, known, computers)
		for _, listed := range computers.Computers {
			compare(t, oneOfList(known), must(client.GetComputer(ctx, listed.ID, &factory.GetComputerParams{IncludeProvisioningSteps: true}))(t))
		}
		metrics := must(client.GetComputerMetrics(ctx, "cmp-atlas", nil))(t)
		compare(t, ofMetrics, metrics)
		if len(computers.Computers) == 0 || len(metrics.ComputerMetrics) == 0 {
			t.Error("nothing was compared")
		}
	}
}

// oneOfList are the members of an element, of those of a list that is a member.
func oneOfList(list members) members {
	one := members{}
	for at := range list {
		one[place{at.depth - 2, at.name}] = true
	}
	return one
}

func TestAPartOfAPathIsOnePart(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t)
	computer := must(client.GetComputer(context.Background(), "Zürich rack/5 & 50%+", nil))(t)
	if computer.Name != "zurich-rack-5" {
		t.Errorf("got %+v", computer)
	}
	for _, id := range []string{"", "a\x00b", "\xff"} {
		if err := client.DeleteComputer(context.Background(), id, nil); !errors.Is(err, factory.ErrInvalidArgument) ||
			!strings.Contains(strings.ToLower(err.Error()), "computer") {
			t.Errorf("%q: %v", id, err)
		}
	}
	e.saw(t, "GET /api/v0/computers/Z%C3%BCrich%20rack%2F5%20%26%2050%25%2B")
}

func TestWhatIsNotSetIsNotSent(t *testing.T) {
	e := newEmulator(t)
	client, ctx := e.client(t), context.Background()
	e.fail(t, fault{"status": 400, "times": 99})
	client.CreateSession(ctx, nil)
	client.CreateSession(ctx, &factory.CreateSessionParams{Settings: &factory.WritableSessionSettings{}, Timeout: time.Minute, DiscardJSON: true})
	client.CreateSession(ctx, &factory.CreateSessionParams{Settings: &factory.WritableSessionSettings{AutonomyLevel: "of tomorrow"}})
	client.UpdateComputer(ctx, "c", nil)
	client.CreateComputer(ctx, nil)
	client.PostMessage(ctx, "s", &factory.PostMessageParams{Images: []factory.ImageSource{}})
	client.RestartComputer(ctx, "c", nil)
	client.RestartComputer(ctx, "c", &factory.RestartComputerParams{})
	client.CreateComputer(ctx, &factory.CreateComputerParams{AutoInstallDeps: true})
	client.CreateComputer(ctx, &factory.CreateComputerParams{HasAutoInstallDeps: true})
	client.CreateSession(ctx, &factory.CreateSessionParams{Cwd: "/", BodyJSON: json.RawMessage(`{"of": "tomorrow"}`)})
	e.saw(t, `POST /api/v0/sessions {}`, `POST /api/v0/sessions {"sessionSettings":{}}`,
		`POST /api/v0/sessions {"sessionSettings":{"autonomyLevel":"of tomorrow"}}`, `PATCH /api/v0/computers/c {}`,
		`POST /api/v0/computers {"name":""}`, `POST /api/v0/sessions/s/messages {"text":"","images":[]}`,
		`POST /api/v0/computers/c/restart`, `POST /api/v0/computers/c/restart {}`,
		`POST /api/v0/computers {"name":"","autoInstallDeps":true}`, `POST /api/v0/computers {"name":"","autoInstallDeps":false}`,
		`POST /api/v0/sessions {"of":"tomorrow"}`)
}

func TestParamsThatAreNoJSONAreRefusedBeforeAnythingIsSent(t *testing.T) {
	e := newEmulator(t)
	client, ctx := e.client(t), context.Background()
	_, noJSON := client.CreateSession(ctx, &factory.CreateSessionParams{BodyJSON: json.RawMessage("{")})
	_, empty := client.CreateComputer(ctx, &factory.CreateComputerParams{Source: &factory.ComputerSource{}})
	_, negative := client.CreateComputer(ctx, &factory.CreateComputerParams{Timeout: -1})
	for about, err := range map[string]error{"JSON": noJSON, "ComputerSource": empty, "Timeout": negative} {
		if !errors.Is(err, factory.ErrInvalidArgument) || !strings.Contains(err.Error(), about) {
			t.Errorf("%s: %v", about, err)
		}
	}
	e.saw(t)
}

// Params are JSON that can be kept and read again.
func TestParamsRoundTrip(t *testing.T) {
	want := factory.UpdateSessionParams{Settings: &factory.UpdatedSessionSettings{
		Model: "m", AssistantActiveTimeMs: 0.5, HasAssistantActiveTimeMs: true, CompactionModel: "current-model",
		Tags: []factory.Tag{{Name: "a"}}, DisabledToolIDs: []string{},
	}}
	var got factory.UpdateSessionParams
	if err := json.Unmarshal(encode(t, want), &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; not %+v", got.Settings, err, want.Settings)
	}
}

func TestRequestAsksForAnything(t *testing.T) {
	e := newEmulator(t)
	client, ctx := e.client(t), context.Background()
	status, sessions, err := client.Request(ctx, "GET", "/api/v0/sessions?limit=2", nil)
	if want := e.do(t, "GET", "/api/v0/sessions?limit=2", nil); status != 200 || string(sessions) != string(want) || err != nil {
		t.Errorf("%d, %s, %v", status, sessions, err)
	}
	status, created, err := client.Request(ctx, "POST", "/api/v0/sessions", []byte(`{"computerId": "cmp-borealis"}`))
	var session factory.Session
	if err != nil || status != 201 || json.Unmarshal(created, &session) != nil {
		t.Fatalf("%d, %s, %v", status, created, err)
	}
	if status, nothing, err := client.Request(ctx, "DELETE", "/api/v0/sessions/"+session.SessionID, nil); status != 204 || nothing != nil || err != nil {
		t.Errorf("%d, %q, %v", status, nothing, err)
	}
	var failure *factory.Error
	if _, _, err := client.Request(ctx, "GET", "/api/v0/sessions/none", nil); !errors.As(err, &failure) || failure.HTTPStatus != 404 {
		t.Errorf("of a session that is not there: %v", err)
	}
	for _, wrong := range [][3]string{{"GET", "/../x", ""}, {"GET", "https://example.com/", ""}, {"get\x00", "/a", ""}, {"POST", "/a", "{\x00}"}} {
		if _, _, err := client.Request(ctx, wrong[0], wrong[1], []byte(wrong[2])); !errors.Is(err, factory.ErrInvalidArgument) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

func TestDriftIsTold(t *testing.T) {
	const session = `{"sessionId": "a", "status": "idle", "messageCount": 1, "createdAt": 0, "updatedAt": 0, "title": 7, "completedAt": []}`
	e := newEmulator(t)
	e.fail(t, fault{"body": `{"sessions": [` + session + `], "pagination": {"hasMore": false, "nextCursor": null}}`}, fault{"body": session})
	client, ctx := e.client(t), context.Background()
	page := must(client.ListSessions(ctx, nil))(t)
	if drift := page.Drift(); drift != (factory.Drift{Count: 2, First: "sessions[0].title"}) || page.Sessions[0].Drift() != drift {
		t.Errorf("of a page: %+v", drift)
	}
	if page.Sessions[0].HasTitle {
		t.Error("a number is a title")
	}
	one := must(client.GetSession(ctx, "a", nil))(t)
	if drift := one.Drift(); drift != (factory.Drift{Count: 2, First: "title"}) {
		t.Errorf("of a session: %+v", drift)
	}
	if drift := must(client.ListSessions(ctx, nil))(t).Drift(); drift != (factory.Drift{}) {
		t.Errorf("of what did not drift: %+v", drift)
	}
}

// What a write says when no answer came is held against what the service did.
func TestAWriteWithoutAnAnswerIsOfUnknownOutcome(t *testing.T) {
	for name, c := range map[string]struct {
		fault   fault
		unknown bool
	}{
		"done and no answer":    {fault{"hangUp": true, "carryOut": true}, true},
		"done and cut":          {fault{"cutBodyAt": "half", "carryOut": true}, true},
		"the deadline passed":   {fault{"delayMs": 60_000, "carryOut": true}, true},
		"refused by the client": {fault{"status": 400}, false},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEmulator(t)
			client := e.client(t)
			session := newSession(t, client)
			e.fail(t, c.fault)
			_, err := client.PostMessage(context.Background(), session.SessionID, &factory.PostMessageParams{Text: "once", Timeout: time.Second})
			var failure *factory.Error
			if !errors.As(err, &failure) || failure.OutcomeUnknown != c.unknown {
				t.Fatalf("unknown: %v; %v", failure != nil && failure.OutcomeUnknown, err)
			}
			requests := e.requests(t)[1:]
			if len(requests) != 1 || requests[0].CarriedOut != c.unknown {
				t.Errorf("it arrived as %+v", requests)
			}
		})
	}
}

func TestCancelInterruptsAWrite(t *testing.T) {
	e := newEmulator(t)
	client := e.client(t)
	session := newSession(t, client)
	e.fail(t, fault{"delayMs": 60_000})
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	_, err := client.PostMessage(ctx, session.SessionID, &factory.PostMessageParams{Text: "once"})
	checkEnded(t, err, factory.ErrCancelled, context.Canceled)
	if err := client.DeleteSession(ctx, session.SessionID, nil); !errors.Is(err, factory.ErrCancelled) {
		t.Errorf("with a context that is done: %v", err)
	}
	if n := len(e.requests(t)); n != 2 {
		t.Errorf("%d requests, not 2", n)
	}
}
