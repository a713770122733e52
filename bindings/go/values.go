package factory

import (
	"encoding/json"
	"math"
	"time"
)

// rawJSON undoes what the library does to a page's JSON to terminate texts: a NUL stands where a quote was. JSON itself
// has no NUL.
func rawJSON(terminated string) json.RawMessage {
	if terminated == "" {
		return nil
	}
	raw := json.RawMessage(terminated)
	for i, b := range raw {
		if b == 0 {
			raw[i] = '"'
		}
	}
	return raw
}

// timeOf is a time in Unix milliseconds that may have a fraction, to the nanosecond.
func timeOf(ms float64) time.Time {
	whole := math.Floor(ms)
	rest := time.Duration(math.Round((ms - whole) * float64(time.Millisecond)))
	return time.UnixMilli(int64(max(math.MinInt64, min(whole, 1<<63-1024)))).Add(rest)
}
