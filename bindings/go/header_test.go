package factory_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What the C header names, this package names too, and nothing else.

func TestEveryEnumeratedTextOfTheHeaderHasAConstant(t *testing.T) {
	enumeration := regexp.MustCompile(`(?s)typedef enum factory_(\w+) \{(.*?)\n\}`)
	text := regexp.MustCompile("\\* `([^`]+)`(?:[:;].*)?\n")
	want := map[string][]string{}
	for _, match := range enumeration.FindAllStringSubmatch(header(t), -1) {
		for _, named := range text.FindAllStringSubmatch(match[2], -1) {
			name := strings.ReplaceAll(match[1], "_", "")
			want[name] = append(want[name], named[1])
		}
	}
	if len(want) != 7 {
		t.Fatalf("the header has the enumerations %v", slices.Sorted(maps.Keys(want)))
	}
	got := map[string][]string{}
	for _, constant := range constants(t, "enums.go") {
		name := strings.ToLower(constant.Type.(*ast.Ident).Name)
		value, err := strconv.Unquote(constant.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		got[name] = append(got[name], value)
	}
	if !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the constants are %v, the header has %v", got, want)
	}
}

func TestEveryCodeOfTheHeaderHasAConstant(t *testing.T) {
	code := regexp.MustCompile(`(?m)^    FACTORY_ERR_(\w+) = \d+,$`)
	var want []string
	for _, match := range code.FindAllStringSubmatch(header(t), -1) {
		want = append(want, "FACTORY_ERR_"+match[1]+" Err"+strings.ReplaceAll(match[1], "_", ""))
	}
	var got []string
	for _, constant := range constants(t, "code.go") {
		number := constant.Values[0].(*ast.SelectorExpr).Sel.Name
		got = append(got, number+" "+strings.Replace(strings.ToUpper(constant.Names[0].Name), "ERR", "Err", 1))
	}
	if !slices.Equal(got, want) || len(got) == 0 {
		t.Errorf("the constants are %v, the header has %v", got, want)
	}
}

func header(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("../../include/factory.h")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func constants(t *testing.T, file string) (constants []*ast.ValueSpec) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		if declaration, ok := node.(*ast.GenDecl); ok && declaration.Tok == token.CONST {
			for _, spec := range declaration.Specs {
				constants = append(constants, spec.(*ast.ValueSpec))
			}
		}
		return true
	})
	return constants
}
