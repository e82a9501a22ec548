namespace Lux.Schema.Generators.Tests.Rules;

public sealed class ColumnTypeTests
{
    [Fact]
    public Task A_list_is_no_column() => RuleAssert.FiresAsync(
        "LUX1004",
        "List<string>",
        "'Tags' of 'User' is 'List<string>', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(List<string>))], or give its elements a table of their own",
        """
        using System.Collections.Generic;

        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, List<string> Tags);
        """);

    [Fact]
    public Task An_unsigned_number_is_no_column() => RuleAssert.FiresAsync(
        "LUX1004",
        "ulong?",
        "'Score' of 'User' is 'ulong?', which no column can hold: use 'long?'",
        """
        namespace App;

        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            public ulong? Score { get; set; }
        }
        """);

    [Fact]
    public Task A_reference_to_no_table_is_told_what_to_declare() => RuleAssert.FiresAsync(
        "LUX1006",
        "Id<Person>",
        """'Author' of 'Post' refers to 'Person', which is no table: declare 'Person' with [Table("...")], or refer to a type that has it""",
        """
        namespace App;

        public record Person(string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, Id<Person> Author);
        """);

    [Fact]
    public Task A_database_lists_tables_only() => RuleAssert.FiresAsync(
        "LUX1006",
        "typeof(Person)",
        """[Database] of 'AppDb' lists 'Person', which is no table: declare 'Person' with [Table("...")], or take it off the list""",
        """
        namespace App;

        public record Person(string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, string Text);

        [Database(typeof(Post), typeof(Person))]
        public partial class AppDb;
        """);

    [Fact]
    public Task Every_type_of_the_table_passes() => RuleAssert.PassesAsync(
        """
        namespace App;

        public enum Mood { Calm, Loud }

        [Table("others")]
        public partial record Other(Id<Other> Id, string Name);

        [Table("all")]
        public partial record All
        {
            public Id<All> Id { get; init; }
            public required string Text { get; init; }
            public char Letter { get; init; }
            public Mood Mood { get; init; }
            [Column(AsNumber = true)] public Mood MoodNumber { get; init; }
            public long Long { get; init; }
            public int Int { get; init; }
            public short Short { get; init; }
            public byte Byte { get; init; }
            public TimeSpan Span { get; init; }
            public DateOnly Day { get; init; }
            public double Double { get; init; }
            public float Float { get; init; }
            public bool Flag { get; init; }
            public DateTimeOffset Instant { get; init; }
            public Id<Other> Other { get; init; }
            public Guid Guid { get; init; }
            public required byte[] Bytes { get; init; }
            public ReadOnlyMemory<byte> Memory { get; init; }
            public decimal Decimal { get; init; }
            public string? MaybeText { get; init; }
            public char? MaybeLetter { get; init; }
            public Mood? MaybeMood { get; init; }
            [Column(AsNumber = true)] public Mood? MaybeMoodNumber { get; init; }
            public long? MaybeLong { get; init; }
            public int? MaybeInt { get; init; }
            public short? MaybeShort { get; init; }
            public byte? MaybeByte { get; init; }
            public TimeSpan? MaybeSpan { get; init; }
            public DateOnly? MaybeDay { get; init; }
            public double? MaybeDouble { get; init; }
            public float? MaybeFloat { get; init; }
            public bool? MaybeFlag { get; init; }
            public DateTimeOffset? MaybeInstant { get; init; }
            public Id<All>? MaybeOther { get; init; }
            public Guid? MaybeGuid { get; init; }
            public byte[]? MaybeBytes { get; init; }
            public ReadOnlyMemory<byte>? MaybeMemory { get; init; }
            public decimal? MaybeDecimal { get; init; }
        }
        """);

    [Fact]
    public Task What_cannot_be_set_is_no_column_and_may_have_any_type() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name)
        {
            public static object Shared { get; set; } = new();
            public object Computed => Name + "!";
            public string this[int i] => Name;
            private object Own { get; set; } = new();
        }
        """);
}
