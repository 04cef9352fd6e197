// Command schema writes calendar/config.schema.json, the JSON Schema of
// calendar.Config, from the Go types and their comments, so that editors know
// the document while it is written. It is a module of its own to keep its
// dependencies out of the library's, and runs in its own directory:
//
//	go -C tools/schema run .          # writes the file
//	go -C tools/schema run . -check   # fails if the file is stale
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
)

const (
	root = "../.." // of the library
	file = root + "/calendar/config.schema.json"
)

func main() {
	check := flag.Bool("check", false, "fail if the file is stale, and leave it alone")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	text, err := generate()
	if err != nil {
		return err
	}
	if !check {
		return os.WriteFile(file, text, 0o644)
	}
	written, err := os.ReadFile(file)
	if err == nil && !bytes.Equal(written, text) {
		err = errors.New("calendar/config.schema.json is stale: run make schema")
	}
	return err
}
