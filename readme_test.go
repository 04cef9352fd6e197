package motcua_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// TestREADME runs what both READMEs show: commands, programs, documents and the
// errors of a broken one.
func TestREADME(t *testing.T) {
	for _, name := range []string{"README.md", "README.vi.md"} {
		t.Run(name, func(t *testing.T) {
			page := blocks(t, name)
			require.GreaterOrEqual(t, len(page["go"]), 2)
			require.Len(t, page["json"], 1)
			require.Len(t, page["text"], 1)
			program, err := os.ReadFile("examples/deadline/main.go")
			require.NoError(t, err)
			require.Contains(t, string(program), page["go"][0], "the ten lines are a program of examples")
			snippets, err := os.ReadFile("example_test.go")
			require.NoError(t, err)
			for _, snippet := range page["go"][1:] {
				require.Contains(t, dedent(string(snippets)), dedent(snippet), "the snippet is part of an example")
			}
			document(t, page["json"][0], page["text"][0])
			for _, script := range page["sh"] {
				for command := range strings.Lines(script) {
					run(t, strings.TrimSpace(command))
				}
			}
		})
	}
}

// blocks are the fenced blocks of a page, by language.
func blocks(t *testing.T, name string) map[string][]string {
	t.Helper()
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	found := map[string][]string{}
	for _, block := range regexp.MustCompile("(?s)```([a-z]+)\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		found[block[1]] = append(found[block[1]], block[2])
	}
	return found
}

func dedent(s string) string {
	return regexp.MustCompile(`(?m)^[ \t]+`).ReplaceAllString(s, "")
}

// document makes a calendar of the page's document, and the page's errors of
// the same document with overlapping sessions and half a swap.
func document(t *testing.T, text, wrong string) {
	t.Helper()
	var cfg calendar.Config
	require.NoError(t, json.Unmarshal([]byte(text), &cfg))
	_, err := calendar.New(cfg)
	require.NoError(t, err)

	broken := strings.Replace(text, "13:30-17:00", "11:00-17:00", 1)
	broken = regexp.MustCompile(`,\n[^\n]*"make-up"[^\n]*`).ReplaceAllString(broken, "")
	require.EqualError(t, json.Unmarshal([]byte(broken), &cfg), strings.TrimSpace(wrong))
}

var argument = regexp.MustCompile(`"[^"]*"|\S+`)

// run runs a command of the page that starts one of our examples; the tests
// that it names are those now running, and the module file is the user's own.
func run(t *testing.T, command string) {
	t.Helper()
	if !strings.HasPrefix(command, "go run ./examples/") {
		require.Contains(t, []string{
			"go test ./...",
			"go mod edit -require github.com/motcua/motcua@v0.0.0 -replace github.com/motcua/motcua=../motcua",
			"go mod tidy",
		}, command)
		return
	}
	args := argument.FindAllString(command, -1)
	for i := range args {
		args[i] = strings.Trim(args[i], `"`)
	}
	out, err := exec.CommandContext(t.Context(), args[0], args[1:]...).CombinedOutput()
	require.NoError(t, err, "%s\n%s", command, out)
	require.NotEmpty(t, out)
}
