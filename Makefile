# A change must pass make check. make help lists the rest.

FUZZTIME ?= 5m
TOOL = go tool -modfile=tools/go.mod

.PHONY: check test bench fuzz schema vuln help

check: ## what a change must pass: format, modules, vet, staticcheck, race tests
	@bad=$$(gofmt -l .) || exit 1; [ -z "$$bad" ] || { echo "not formatted by gofmt:"; echo "$$bad"; exit 1; }
	go mod tidy -diff
	go -C tools mod tidy -diff
	go vet ./...
	GOARCH=386 go vet ./...
	$(TOOL) staticcheck ./...
	go test -race -shuffle=on ./...

test: ## the tests alone
	go test ./...

bench: ## the benchmarks; benchstat compares two runs
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## each fuzz target in turn, FUZZTIME=5m each
	@set -e; for package in $$(go list ./...); do \
		targets=$$(go test -list '^Fuzz' $$package); \
		for target in $$(echo "$$targets" | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package; \
		done; \
	done

schema: ## writes the JSON Schemas of the documents, config.schema.json, anew
	go -C tools/schema run .

vuln: ## known vulnerabilities in what the module calls; asks vuln.go.dev
	$(TOOL) govulncheck ./...

help: ## this list
	@sed -n 's/^\([a-z]*\): ## /\1\t/p' Makefile | expand -t 8
