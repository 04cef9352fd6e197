package motcua_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
)

func ExampleListOf() {
	papers := motcua.ListOf("bản chính", "bản sao")
	for i, paper := range papers.All() {
		fmt.Println(i, paper)
	}
	text, err := json.Marshal(papers)
	fmt.Println(papers.Len(), string(text), err)
	// Output:
	// 0 bản chính
	// 1 bản sao
	// 2 ["bản chính","bản sao"] <nil>
}

func TestListsCannotBeChanged(t *testing.T) {
	elements := []int{1, 2, 3}
	list := motcua.ListOf(elements...)
	elements[0] = 9
	copied := list.Slice()
	copied[1] = 9
	require.Equal(t, []int{1, 2, 3}, list.Slice())
	other := list
	require.NoError(t, json.Unmarshal([]byte(`[7]`), &other))
	require.Equal(t, []int{1, 2, 3}, list.Slice(), "reading makes another list")
	require.Equal(t, []int{7}, other.Slice())

	read := []int{1, 2}
	other.ReadElements(func(slice any) { *slice.(*[]int) = read })
	read[0] = 9
	require.Equal(t, []int{1, 2}, other.Slice())
}

func TestListsAsJSON(t *testing.T) {
	var list motcua.List[motcua.Text]
	require.True(t, list.IsZero())
	require.Nil(t, list.Slice())
	text, err := json.Marshal(struct {
		A motcua.List[int] `json:"a"`
		B motcua.List[int] `json:"b,omitzero"`
	}{})
	require.NoError(t, err)
	require.Equal(t, `{"a":[]}`, string(text))

	require.NoError(t, json.Unmarshal([]byte(`[{"vi": "một"}]`), &list))
	err = json.Unmarshal([]byte(`[{"vi": 1}, {"VI": "hai"}, 3]`), &list)
	require.ErrorIs(t, err, motcua.ErrInvalid)
	require.EqualError(t, err, `motcua: [0].vi: 1: wanted text in quotes
motcua: [1].VI: "VI": wanted one of vi, en
motcua: [2]: 3: wanted an object {…}`)
	require.Equal(t, []motcua.Text{{VI: "một"}}, list.Slice(), "a failed read leaves the list alone")
	require.Error(t, json.Unmarshal([]byte(`{}`), &list))
	require.NoError(t, json.Unmarshal([]byte(`[]`), &list))
	require.True(t, list.IsZero())
}
