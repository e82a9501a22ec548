namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Indexes that cost and serve nothing.</summary>
public sealed class NeedlessIndexTests
{
    [Fact]
    public Task The_beginning_of_another_index() => RuleAssert.FiresAsync(
        "LUX1011",
        "nameof(A)",
        "[Index(nameof(A), nameof(B))] of 'T' is served by [Index(nameof(A), nameof(B), nameof(C))]: take it off",
        """
        namespace App;

        [Table("t")]
        [Index(nameof(A), nameof(B))]
        [Index(nameof(A), nameof(B), nameof(C))]
        public partial record T(Id<T> Id, int A, int B, int C);
        """);

    [Fact]
    public Task The_same_index_twice() => RuleAssert.FiresAsync(
        "LUX1011",
        "nameof(A)",
        "[Index(nameof(A), nameof(B))] of 'T' is served by [Index(nameof(A), nameof(B))]: take it off",
        """
        namespace App;

        [Table("t")]
        [Index(nameof(A), nameof(B))]
        [Index(nameof(A), nameof(B))]
        public partial record T(Id<T> Id, int A, int B);
        """);

    [Fact]
    public Task A_column_that_is_unique_already() => RuleAssert.FiresAsync(
        "LUX1011",
        "Index",
        "[Index] on 'A' of 'T' is served by [Unique] on 'A': take it off",
        """
        namespace App;

        [Table("t")]
        public partial record T(Id<T> Id, [Unique, Index] int A);
        """);

    [Fact]
    public Task A_reference_has_its_own() => RuleAssert.FiresAsync(
        "LUX1011",
        "Index",
        "[Index] on 'Other' of 'T' is served by the index that the reference 'Other' has by itself: take it off",
        """
        namespace App;

        [Table("t")]
        public partial record T(Id<T> Id, [Index] Id<T>? Other);
        """);

    [Fact]
    public Task Another_order_is_another_index() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("t")]
        [Index(nameof(A), nameof(B))]
        [Index(nameof(B), nameof(A))]
        [Unique(nameof(A), nameof(C))]
        public partial record T(Id<T> Id, int A, int B, [Index] int C);
        """);

    [Fact]
    public Task A_unique_over_fewer_columns_says_more() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("t")]
        [Unique(nameof(A), nameof(B))]
        [Index(nameof(A), nameof(B), nameof(C))]
        public partial record T(Id<T> Id, int A, int B, int C);
        """);

    [Fact]
    public Task A_column_that_says_so_itself() => RuleAssert.FiresAsync(
        "LUX1011",
        "nameof(A)",
        "[Index(nameof(A))] of 'T' is served by [Index] on 'A': take it off",
        """
        namespace App;

        [Table("t")]
        [Index(nameof(A))]
        public partial record T(Id<T> Id, [Index] int A);
        """);
}
