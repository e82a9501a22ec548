namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Defaults that a column can hold, and that C# sends too.</summary>
public sealed class DefaultTests
{
    [Fact]
    public Task A_text_is_no_number() => RuleAssert.FiresAsync(
        "LUX1012",
        "\"many\"",
        "The default 'many' of 'A' of 'T' is no 'int': write a whole number that the type can hold",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default("many")] public required int A { get; init; }
        }
        """);

    [Fact]
    public Task A_number_can_be_too_large() => RuleAssert.FiresAsync(
        "LUX1012",
        "300",
        "The default '300' of 'A' of 'T' is no 'byte': write a whole number that the type can hold",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(300)] public required byte A { get; init; }
        }
        """);

    [Fact]
    public Task A_decimal_is_text() => RuleAssert.FiresAsync(
        "LUX1012",
        "\"1,5\"",
        "The default '1,5' of 'A' of 'T' is no 'decimal': write the number as text, such as \"1.50\"",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default("1,5")] public required decimal A { get; init; }
        }
        """);

    [Fact]
    public Task The_engine_makes_no_text() => RuleAssert.FiresAsync(
        "LUX1012",
        "ServerValue.Now",
        "The engine makes no value for 'A' of 'T', a 'string': ServerValue.Now is for a DateTimeOffset and ServerValue.NewGuid for a Guid; write a constant",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(ServerValue.Now)] public required string A { get; init; }
        }
        """);

    [Fact]
    public Task C_sharp_sends_what_the_record_holds() => RuleAssert.FiresAsync(
        "LUX1018",
        "A",
        "A record that leaves out 'A' of 'T' sends '0', not the column's default '5': give the member the same value as its initializer, or make it required",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(5)] public int A { get; init; }
        }
        """);

    [Fact]
    public Task Another_initializer_is_sent_too() => RuleAssert.FiresAsync(
        "LUX1018",
        "A",
        "A record that leaves out 'A' of 'T' sends '6', not the column's default '5': give the member the same value as its initializer, or make it required",
        """
        namespace App;

        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(5)] public int A { get; init; } = 6;
        }
        """);

    [Fact]
    public Task The_same_initializer_means_the_same() => RuleAssert.PassesAsync(
        """
        namespace App;

        public enum Mood { Calm, Loud }

        [Table("t")]
        public partial record T(Id<T> Id, [Default(5)] int Given)
        {
            [Default(-5)] public int A { get; init; } = -5;
            [Default("x")] public string B { get; init; } = "x";
            [Default(true)] public bool C { get; init; } = true;
            [Default(Mood.Loud)] public Mood D { get; init; } = Mood.Loud;
            [Default(1.5)] public double E { get; init; } = 1.5;
            [Default("1.50")] public required decimal F { get; init; }
            [Default(ServerValue.Now)] public DateTimeOffset G { get; init; }
            [Default(ServerValue.NewGuid)] public Guid H { get; init; }
            [Default(5)] public int I { get; init; } = Math.Max(1, 5);
            [Default(0)] public int Zero { get; init; } = 0;
        }
        """);
}
