// Package contest drives a way to list sessions through the measures of c/harness.c.
package contest

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

const (
	walkLimit = 100
	callLimit = 20
	warmUp    = 20
)

// Contestant is a way to list sessions. Failures end the program.
type Contestant[Page any] interface {
	Fetch(limit int) Page
	// Walk visits all pages.
	Walk(limit int, visit func(Page))
	// Decode decodes a page from memory, where that can be done by itself.
	Decode(body []byte) Page
	Digest(page Page, digest *Digest)
}

// Main runs the measure that the command line names.
func Main[Page any](open func(url, ca string) Contestant[Page]) {
	if len(os.Args) < 4 {
		Fail("usage: check|walk|keep|calls|threads|allocations URL CA [N...], or decode FILE N")
	}
	measure, arguments := os.Args[1], os.Args[2:]
	if measure == "decode" {
		runDecode(open("http://127.0.0.1", ""), arguments[0], number(arguments[1]))
		return
	}
	ca := arguments[1]
	if ca == "-" {
		ca = ""
	}
	contestant := open(arguments[0], ca)
	switch measure {
	case "check":
		runWalk(contestant, Digest{WholeTexts: true}, false)
	case "walk":
		runWalk(contestant, Digest{}, false)
	case "keep":
		runWalk(contestant, Digest{}, true)
	case "calls":
		runCalls(contestant, number(arguments[2]))
	case "threads":
		runThreads(contestant, number(arguments[2]), number(arguments[3]))
	case "allocations":
		runAllocations(contestant, number(arguments[2]))
	default:
		Fail("no such measure: " + measure)
	}
}

// Fail ends the program.
func Fail(why any) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}

func number(text string) int {
	number, err := strconv.Atoi(text)
	if err != nil {
		Fail(err)
	}
	return number
}

func runWalk[Page any](contestant Contestant[Page], digest Digest, keep bool) {
	var kept []Page
	contestant.Walk(walkLimit, func(page Page) {
		contestant.Digest(page, &digest)
		if keep {
			kept = append(kept, page)
		}
	})
	runtime.KeepAlive(kept)
	fmt.Println(&digest)
}

func call[Page any](contestant Contestant[Page]) {
	var digest Digest
	contestant.Digest(contestant.Fetch(callLimit), &digest)
	if digest.Sums[Sessions] != callLimit {
		Fail("not as many sessions as asked for")
	}
}

func runCalls[Page any](contestant Contestant[Page], calls int) {
	for range warmUp {
		call(contestant)
	}
	times := timeEach(calls, func() { call(contestant) })
	fmt.Println(times[calls/2].Nanoseconds(), times[calls*99/100].Nanoseconds())
}

func runThreads[Page any](contestant Contestant[Page], goroutines, calls int) {
	var warm, done sync.WaitGroup
	start := make(chan struct{})
	for range goroutines {
		warm.Add(1)
		done.Add(1)
		go func() {
			defer done.Done()
			for range warmUp {
				call(contestant)
			}
			warm.Done()
			<-start
			for range calls {
				call(contestant)
			}
		}()
	}
	warm.Wait()
	begin := time.Now()
	close(start)
	done.Wait()
	fmt.Printf("%.0f\n", float64(goroutines*calls)/time.Since(begin).Seconds())
}

// runAllocations counts the allocations of a page of a hundred sessions.
func runAllocations[Page any](contestant Contestant[Page], pages int) {
	contestant.Fetch(walkLimit)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range pages {
		contestant.Fetch(walkLimit)
	}
	runtime.ReadMemStats(&after)
	fmt.Println(float64(after.Mallocs-before.Mallocs) / float64(pages))
}

func runDecode[Page any](contestant Contestant[Page], file string, rounds int) {
	body, err := os.ReadFile(file)
	if err != nil {
		Fail(err)
	}
	times := timeEach(rounds, func() { contestant.Decode(slices.Clone(body)) })
	fmt.Println(times[rounds/2].Nanoseconds(), times[0].Nanoseconds())
}

func timeEach(times int, action func()) []time.Duration {
	durations := make([]time.Duration, times)
	for i := range durations {
		start := time.Now()
		action()
		durations[i] = time.Since(start)
	}
	slices.Sort(durations)
	return durations
}
