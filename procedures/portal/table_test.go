package portal_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/portal"
)

// TestStatuses: the ten statuses of dossiers on the portal.
func TestStatuses(t *testing.T) {
	for i, c := range []struct {
		name   string
		status portal.Status
		effect portal.Effect
	}{
		{"Mới đăng ký", portal.Submitted, portal.BeforeStart},
		{"Được tiếp nhận", portal.Accepted, portal.Runs},
		{"Không được tiếp nhận", portal.NotAccepted, portal.Ended},
		{"Đang xử lý", portal.Processing, portal.Runs},
		{"Yêu cầu bổ sung giấy tờ", portal.SupplementRequested, portal.StandsStill},
		{"Yêu cầu thực hiện nghĩa vụ tài chính", portal.FinancialObligation, portal.StandsStill},
		{"Công dân yêu cầu rút hồ sơ", portal.WithdrawalRequested, portal.Ended},
		{"Dừng xử lý", portal.Stopped, portal.StandsStill},
		{"Đã xử lý xong", portal.ProcessingDone, portal.Ended},
		{"Đã trả kết quả", portal.ResultReturned, portal.Ended},
	} {
		status, err := portal.StatusOf(i + 1)
		require.NoError(t, err)
		require.Equal(t, c.status, status)
		require.Equal(t, i+1, status.Number())
		require.Equal(t, c.name, status.Name().VI)
		require.NotEmpty(t, status.Name().EN)
		require.Equal(t, c.effect, status.Effect(), c.name)
	}
	for _, number := range []int{-1, 0, 11, 255, 256, 257} {
		status, err := portal.StatusOf(number)
		require.ErrorIs(t, err, portal.ErrInvalid)
		require.Zero(t, status)
	}
	for _, none := range []portal.Status{0, 11, 255} {
		require.Zero(t, none.Name())
		require.Zero(t, none.Effect())
	}
	require.Equal(t, "%!portal.Status(11)", portal.Status(11).String())
}

func TestWordsRoundTrip(t *testing.T) {
	roundTrips[portal.Status](t, []string{"submitted", "accepted", "not-accepted", "processing", "supplement-requested",
		"financial-obligation", "withdrawal-requested", "stopped", "processing-done", "result-returned"}, []string{"4", "Đang xử lý"})
	roundTrips[portal.Effect](t, []string{"before-start", "runs", "stands-still", "ended"}, []string{"run"})
	roundTrips[portal.Endpoint](t, []string{"national-portal", "ministry-gateway"}, []string{"1"})
	roundTrips[portal.ApplicantKind](t, []string{"citizen", "business", "household-business"}, []string{"Citizen"})
	roundTrips[portal.PaperKind](t, []string{"original", "copy", "electronic"}, []string{"photo"})
	roundTrips[portal.FindingKind](t, []string{"misshapen", "not-understood", "not-read", "not-converted"}, []string{"lost"})
}

// numbers holds a table to its numbers both ways.
func numbers[V comparable](t *testing.T, table portal.Table[V], want map[int]V) {
	t.Helper()
	got := map[int]V{}
	last := -1
	for number, value := range table.All() {
		require.Greater(t, number, last)
		last, got[number] = number, value
	}
	require.Equal(t, want, got, table.Name())
	require.NotEmpty(t, table.Source())
	for number, value := range want {
		read, err := table.Value(number)
		require.NoError(t, err)
		require.Equal(t, value, read)
		back, err := table.Number(value)
		require.NoError(t, err)
		require.Equal(t, number, back)
	}
	for _, number := range []int{-1, 9} {
		_, err := table.Value(number)
		require.ErrorIs(t, err, portal.ErrInvalid)
		require.ErrorContains(t, err, table.Name())
	}
	for _, text := range []string{"", "01", "1'", " 1", "x"} {
		_, err := table.Parse(text)
		require.ErrorContains(t, err, table.Name())
	}
}

func TestTables(t *testing.T) {
	numbers(t, portal.Channels(), map[int]procedures.Channel{1: procedures.InPerson, 2: procedures.Online, 3: procedures.Postal})
	numbers(t, portal.FeeKinds(), map[int]procedures.FeeKind{1: procedures.ServiceFee, 2: procedures.StateCharge})
	numbers(t, portal.Moments(), map[int]procedures.Moment{1: procedures.AtIntake, 2: procedures.AtSupplement, 4: procedures.AtReturn})
	numbers(t, portal.PaperKinds(), map[int]portal.PaperKind{0: portal.Original, 1: portal.PaperCopy, 2: portal.Electronic})
	numbers(t, portal.Payments(), map[int]bool{0: false, 1: true})
	numbers(t, portal.Applicants(portal.NationalPortal), map[int]portal.ApplicantKind{1: portal.Citizen, 2: portal.Business})
	numbers(t, portal.Applicants(portal.MinistryGateway),
		map[int]portal.ApplicantKind{0: portal.Citizen, 1: portal.Business, 2: portal.HouseholdBusiness})

	_, err := portal.Applicants(portal.NationalPortal).Value(0)
	require.EqualError(t, err, `portal: "0": wanted a number of LoaiDoiTuong of dossiers sent to the national portal: 1, 2`)
	_, err = portal.Applicants(portal.NationalPortal).Number(portal.HouseholdBusiness)
	require.EqualError(t, err, `portal: "household-business": wanted a value that LoaiDoiTuong of dossiers sent to the national portal has a number for`)
	require.Equal(t, portal.Channels(), portal.Channels())
	require.NotEqual(t, portal.Applicants(portal.NationalPortal), portal.Applicants(portal.MinistryGateway))

	none := portal.Applicants(0)
	require.Zero(t, none)
	require.Empty(t, none.Name()+none.Source())
	_, err = none.Value(1)
	require.ErrorIs(t, err, portal.ErrInvalid)
	_, err = none.Number(portal.Citizen)
	require.ErrorIs(t, err, portal.ErrInvalid)
	_, err = portal.Table[bool]{}.Number(true)
	require.ErrorIs(t, err, portal.ErrInvalid)
}
