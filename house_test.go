package motcua_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/motcua/motcua"

// floors lists the packages from the ground up. A package imports packages of
// lower floors, none beside it. The floors with a fraction hold data and
// formats: programs, tests and other data import them, engines never do. A
// package that is not listed has no place in the house yet.
var floors = []struct{ number, packages string }{
	{"0", "internal/fault internal/fold internal/percent"},
	{"1", "."},
	{"1+", "internal/both"},
	{"2", "calendar"},
	{"2¼", "calendar/lunar"},
	{"2½", "calendar/vietnam"},
	{"3", "procedures"},
	{"3½", "procedures/vietnam procedures/portal procedures/vietqr"},
	{"4", "sla reminder feedback feedback/petition"},
	{"4½", "sla/hanoi reminder/vietnam reminder/ics reminder/register feedback/vietnam feedback/token"},
	{"top", "examples/..."},
}

// thirdParty says which package may import what is neither ours nor the
// standard library's; "*" is any of them. Tests may import all three.
var thirdParty = map[string]string{
	"github.com/shopspring/decimal": "*",
	"github.com/rickar/cal/v2":      "calendar/vietnam",
	"github.com/stretchr/testify":   "",
}

// impureImports, and packages below them, are refused in the library: it asks nothing of its machine.
const impureImports = "C io/ioutil log math/rand net os plugin runtime syscall unsafe"

// impureNames are refused in packages that are otherwise welcome.
var impureNames = map[string]string{
	"fmt":  "Print Printf Println Scan Scanf Scanln",
	"time": "After AfterFunc LoadLocation Local NewTicker NewTimer Now Since Sleep Tick Until",
}

const (
	maxFileLines = 400
	maxFuncLines = 60
	maxExported  = 45 // types and functions of one package, without methods and Must twins
	firstScreen  = 25 // lines of a package comment
)

// TestHouse holds the module to the rules that keep it easy to read and safe
// to embed. Each rule names every place where it is broken.
func TestHouse(t *testing.T) {
	h := readHouse(t)
	rule := func(name string, check func(report)) {
		t.Run(name, func(t *testing.T) {
			var faults []string
			check(func(at token.Pos, words ...string) {
				where := h.fset.Position(at)
				where.Column = 0
				faults = append(faults, where.String()+": "+strings.Join(words, " "))
			})
			require.Empty(t, strings.Join(faults, "\n"))
		})
	}
	rule("packages import lower floors only", h.floorsHold)
	rule("third-party imports are few", h.thirdPartyImportsAreFew)
	rule("the library is pure", h.libraryIsPure)
	rule("packages share no state, hooks or interfaces", h.packagesShareNothing)
	rule("feedback asks nothing of persons", h.feedbackAsksNothingOfPersons)
	rule("exported names are commented", h.namesAreCommented)
	rule("package comments start with an example", h.packagesAreIntroduced)
	rule("files and functions are short", h.filesAndFunctionsAreShort)
	rule("packages export little", h.packagesExportLittle)
}

type report func(at token.Pos, words ...string)

// house is the module as the rules see it, without nested modules and testdata.
type house struct {
	fset    *token.FileSet
	files   []file // all of them
	source  []file // what packages are built of: no tests, no generators
	library []file // the source that other applications embed: no examples
}

type file struct {
	*ast.File
	dir  string // from the module's root, which is "."
	test bool
}

func readHouse(t *testing.T) house {
	h, root := house{fset: token.NewFileSet()}, os.DirFS(".")
	require.NoError(t, fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != ".":
			_, err := fs.Stat(root, path.Join(name, "go.mod"))
			if err == nil || entry.Name() == "testdata" || strings.ContainsAny(entry.Name()[:1], "._") {
				return fs.SkipDir
			}
		case path.Ext(name) == ".go":
			h.add(t, root, name)
		}
		return nil
	}))
	return h
}

func (h *house) add(t *testing.T, root fs.FS, name string) {
	text, err := fs.ReadFile(root, name)
	require.NoError(t, err)
	parsed, err := parser.ParseFile(h.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
	require.NoError(t, err)

	f := file{parsed, path.Dir(name), strings.HasSuffix(name, "_test.go")}
	h.files = append(h.files, f)
	if f.test || strings.Contains(string(text), "//go:build ignore\n") {
		return
	}
	h.source = append(h.source, f)
	if !within(f.dir, "examples") {
		h.library = append(h.library, f)
	}
}

// within reports whether name is base or lies below it.
func within(name, base string) bool {
	return name == base || strings.HasPrefix(name, base+"/")
}

// importPath is what an import names, and its directory if it is ours.
func importPath(spec *ast.ImportSpec) (name, dir string) {
	name = strings.Trim(spec.Path.Value, "`\"")
	if within(name, module) {
		dir = path.Clean("." + strings.TrimPrefix(name, module))
	}
	return name, dir
}

// floorOf is the place of a package in floors, or -1, and whether it is data.
func floorOf(dir string) (level int, data bool) {
	for i, floor := range floors {
		for _, name := range strings.Fields(floor.packages) {
			base, tree := strings.CutSuffix(name, "/...")
			if dir == base || tree && within(dir, base) {
				return i, strings.ContainsAny(floor.number, "¼½")
			}
		}
	}
	return -1, false
}

func (h house) floorsHold(fault report) {
	for _, f := range h.source {
		level, data := floorOf(f.dir)
		if level < 0 {
			fault(f.Package, f.dir, "is not among the floors")
			continue
		}
		for _, spec := range f.Imports {
			_, dir := importPath(spec)
			below, belowData := floorOf(dir)
			switch {
			case dir == "":
			case below < 0:
				fault(spec.Pos(), dir, "is not among the floors")
			case below >= level:
				fault(spec.Pos(), f.dir, "on floor", floors[level].number, "imports", dir, "on floor", floors[below].number)
			case belowData && !data && !within(f.dir, "examples"):
				fault(spec.Pos(), f.dir, "is an engine and imports data,", dir)
			}
		}
	}
}

func (h house) thirdPartyImportsAreFew(fault report) {
	for _, f := range h.files {
		for _, spec := range f.Imports {
			name, ours := importPath(spec)
			host, _, _ := strings.Cut(name, "/")
			allowed := ours != "" || !strings.Contains(host, ".")
			for theirs, by := range thirdParty {
				allowed = allowed || within(name, theirs) && (by == "*" || by == f.dir || f.test)
			}
			if !allowed {
				fault(spec.Pos(), f.dir, "may not import", name)
			}
		}
	}
}

func (h house) libraryIsPure(fault report) {
	for _, f := range h.library {
		impure := map[string]bool{"print": true, "println": true} // as this file writes them
		for _, spec := range f.Imports {
			name, _ := importPath(spec)
			for _, bad := range strings.Fields(impureImports) {
				if within(name, bad) {
					fault(spec.Pos(), "imports", name)
				}
			}
			local := path.Base(name)
			if spec.Name != nil {
				local = spec.Name.Name
			}
			for _, bad := range strings.Fields(impureNames[name]) {
				impure[local+"."+bad] = true
			}
		}
		for _, decl := range f.Decls {
			fn, _ := decl.(*ast.FuncDecl)
			impure["panic"] = fn == nil || !strings.HasPrefix(strings.ToLower(fn.Name.Name), "must")
			ast.Inspect(decl, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.GoStmt:
					fault(n.Pos(), "starts a goroutine")
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && impure[x.Name+"."+n.Sel.Name] {
						fault(n.Pos(), "uses", x.Name+"."+n.Sel.Name)
					}
				case *ast.CallExpr:
					if fn, ok := n.Fun.(*ast.Ident); ok && impure[fn.Name] {
						fault(n.Pos(), "calls", fn.Name)
					}
					if fn, ok := n.Fun.(*ast.SelectorExpr); ok && fn.Sel.Name == "Local" && len(n.Args) == 0 {
						fault(fn.Sel.Pos(), "asks for the machine's zone with Local()")
					}
				}
				return true
			})
		}
	}
}

func (h house) packagesShareNothing(fault report) {
	for _, f := range h.library {
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				fault(fn.Pos(), "has an init function")
			}
		}
		for _, e := range exported(f) {
			if e.kind == token.VAR && !strings.HasPrefix(e.name.Name, "Err") {
				fault(e.name.Pos(), "exports the variable", e.name.Name)
			}
			if _, ok := e.typ.(*ast.InterfaceType); ok {
				fault(e.name.Pos(), "exports the interface", e.name.Name)
			}
		}
	}
}

// export is an exported name at the top of a file, methods included.
type export struct {
	name *ast.Ident
	kind token.Token // FUNC, TYPE, VAR or CONST
	recv string      // the type that a method belongs to
	typ  ast.Expr    // what a TYPE is
	doc  string
}

func exported(f file) (found []export) {
	keep := func(e export) {
		if e.name.IsExported() && (e.recv == "" || ast.IsExported(e.recv)) {
			found = append(found, e)
		}
	}
	for _, decl := range f.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			keep(export{decl.Name, token.FUNC, receiver(decl), nil, decl.Doc.Text()})
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					doc := spec.Doc.Text()
					if !decl.Lparen.IsValid() {
						doc = decl.Doc.Text()
					}
					keep(export{spec.Name, token.TYPE, "", spec.Type, doc})
				case *ast.ValueSpec: // the names of a group may share its comment
					doc := decl.Doc.Text() + spec.Doc.Text() + spec.Comment.Text()
					for _, name := range spec.Names {
						keep(export{name, decl.Tok, "", nil, doc})
					}
				}
			}
		}
	}
	return found
}

// receiver is the name of a method's type, "" for a function.
func receiver(fn *ast.FuncDecl) (name string) {
	if fn.Recv != nil {
		ast.Inspect(fn.Recv.List[0].Type, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && name == "" {
				name = id.Name
			}
			return true
		})
	}
	return name
}

func (h house) namesAreCommented(fault report) {
	for _, f := range h.source {
		for _, e := range exported(f) {
			if e.doc == "" {
				fault(e.name.Pos(), e.name.Name, "has no comment")
			}
			if fields, ok := e.typ.(*ast.StructType); ok {
				h.fieldsAreCommented(e, fields.Fields.List, fault)
			}
		}
	}
}

// fieldsAreCommented wants of each exported field a comment above it, beside
// it, at the head of its lines (up to a blank one), or a word in its struct's.
func (h house) fieldsAreCommented(of export, fields []*ast.Field, fault report) {
	headed, end := false, token.NoPos
	for _, field := range fields {
		headed = field.Doc != nil || headed && h.lines(end, field.Pos()) == 2
		end = field.End()
		for _, name := range field.Names {
			said := strings.Contains(strings.ToLower(of.doc), strings.ToLower(name.Name))
			if name.IsExported() && !headed && !said && field.Comment == nil {
				fault(name.Pos(), of.name.Name+"."+name.Name, "has no comment")
			}
		}
	}
}

func (h house) packagesAreIntroduced(fault report) {
	docs := map[string]string{}
	for _, f := range h.source {
		docs[f.dir] += f.Doc.Text()
	}
	for _, f := range h.source {
		doc, first := docs[f.dir]
		delete(docs, f.dir) // one fault a package
		lines := strings.SplitAfter(doc, "\n")
		screen := strings.Join(lines[:min(firstScreen, len(lines))], "")
		_, data := floorOf(f.dir)
		switch {
		case first && doc == "":
			fault(f.Package, f.dir, "has no package comment")
		case !first || data || within(f.dir, "internal") || within(f.dir, "examples"):
		case !strings.Contains(screen, "\n\t"):
			fault(f.Package, f.dir, "shows no code on the first screen of its package comment")
		}
	}
}

func (h house) filesAndFunctionsAreShort(fault report) {
	for _, f := range h.files {
		if ast.IsGenerated(f.File) {
			continue
		}
		if h.lines(f.FileStart, f.FileEnd) > maxFileLines {
			fault(f.FileStart, "the file is too long")
		}
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && !f.test && h.lines(fn.Pos(), fn.End()) > maxFuncLines {
				fault(fn.Pos(), fn.Name.Name, "is too long")
			}
		}
	}
}

// lines counts the lines from one place to just before another.
func (h house) lines(from, to token.Pos) int {
	return h.fset.Position(to-1).Line - h.fset.Position(from).Line + 1
}

func (h house) packagesExportLittle(fault report) {
	count := map[string]int{}
	for _, f := range h.library {
		for _, e := range exported(f) {
			if e.kind == token.TYPE || e.kind == token.FUNC && e.recv == "" && !strings.HasPrefix(e.name.Name, "Must") {
				if count[f.dir]++; count[f.dir] > maxExported {
					fault(e.name.Pos(), e.name.Name, "is one name too many for", f.dir)
				}
			}
		}
	}
}
