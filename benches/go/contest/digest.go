package contest

import (
	"fmt"
	"math"
	"strings"
)

// The sums of a digest, as c/digest.h has them.
const (
	Sessions = iota
	Texts
	Enums
	Messages
	Times
	Usage
	Credits
	ActiveTime
	Tags
	Tools
	Children
	Present
	sums
)

// The optional members that Present counts.
const (
	HasTitle = 1 << iota
	HasComputer
	HasCompleted
	HasSettings
	HasModel
	HasSpecModel
	HasProviderTime
	HasArchived
	HasActiveTime
	HasUsage
	HasInclusiveUsage
	HasCredits
)

// Digest is what a contestant has seen of every member of every session.
type Digest struct {
	Sums       [sums]uint64
	WholeTexts bool
}

// Text adds a text to a sum.
func (d *Digest) Text(sum int, factor uint64, text string) {
	weight := uint64(len(text))
	if d.WholeTexts {
		weight = 0xcbf29ce484222325 // FNV-1a
		for i := range len(text) {
			weight = (weight ^ uint64(text[i])) * 0x100000001b3
		}
	}
	d.Sums[sum] += factor * weight
}

// Number adds a number's bits to a sum: adding numbers with fractions depends on their order.
func (d *Digest) Number(sum int, factor uint64, number float64) {
	d.Sums[sum] += factor * math.Float64bits(number)
}

// Numbers adds a usage.
func (d *Digest) Numbers(sum int, factor uint64, input, output, cacheCreation, cacheRead, thinking float64) {
	for _, number := range [...]float64{input, output, cacheCreation, cacheRead, thinking} {
		d.Number(sum, factor, number)
	}
}

// If counts an optional member that is there.
func (d *Digest) If(there bool, member uint64) bool {
	if there {
		d.Sums[Present] += member
	}
	return there
}

func (d *Digest) String() string {
	return strings.Trim(fmt.Sprint(d.Sums), "[]")
}
