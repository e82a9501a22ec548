namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Times that say which they are, and the limits of the engine.</summary>
public sealed class TimeAndLimitTests
{
    [Fact]
    public Task A_date_time_may_be_any_time() => RuleAssert.FiresAsync(
        "LUX1014",
        "DateTime",
        "'At' of 'Event' is a DateTime, which is refused at run time unless its Kind is Utc: use 'DateTimeOffset'",
        """
        namespace App;

        [Table("events")]
        public partial record Event(Id<Event> Id, DateTime At);
        """);

    [Fact]
    public Task A_nullable_one_too() => RuleAssert.FiresAsync(
        "LUX1014",
        "DateTime?",
        "'At' of 'Event' is a DateTime, which is refused at run time unless its Kind is Utc: use 'DateTimeOffset?'",
        """
        namespace App;

        [Table("events")]
        public partial record Event(Id<Event> Id, DateTime? At);
        """);

    [Fact]
    public Task An_index_has_eight_columns_at_most() => RuleAssert.FiresAsync(
        "LUX1017",
        "nameof(I)",
        "An index of 'T' is over 9 columns, and the engine takes 8: leave out the last ones; they seldom help to find a row",
        """
        namespace App;

        [Table("t")]
        [Index(nameof(A), nameof(B), nameof(C), nameof(D), nameof(E), nameof(F), nameof(G), nameof(H), nameof(I))]
        public partial record T(Id<T> Id, int A, int B, int C, int D, int E, int F, int G, int H, int I);
        """);

    [Fact]
    public Task A_table_has_64_indexes_at_most() => RuleAssert.FiresAsync(
        "LUX1017",
        "Wide",
        "Table 'wide' has 66 indexes, and the engine takes 64: leave out those that no query needs; each makes every write slower",
        $"namespace App; [Table(\"wide\")] [Index(\"N\", \"C2\")] public partial record Wide(Id<Wide> Id, int N, [Unique] int U, Id<Wide>? Up, {string.Join(", ", Enumerable.Range(1, 63).Select(i => $"[Index] int C{i}"))});");

    [Fact]
    public Task A_table_has_256_columns_at_most() => RuleAssert.FiresAsync(
        "LUX1017",
        "Wide",
        "Table 'wide' has 257 columns, and the engine takes 256: move some into a table of their own that refers to this one",
        $"namespace App; [Table(\"wide\")] public partial record Wide(Id<Wide> Id, {string.Join(", ", Enumerable.Range(1, 257).Select(i => $"int C{i}"))});");
}
