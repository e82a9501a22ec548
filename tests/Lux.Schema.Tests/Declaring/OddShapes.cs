#pragma warning disable CA1716 // words of the language as names are what is tested here

namespace Lux.Schema.Tests.Declaring.@event.@namespace;

/// <summary>The key comes from a generic ancestor, columns from two generations, one of them overridden.</summary>
public abstract record Entity<TSelf>
{
    public Id<TSelf> Id { get; init; }
    public virtual string Kind { get; init; } = "entity";
}

public abstract record Titled<TSelf> : Entity<TSelf>
{
    public required string Title { get; init; }
    public int? Rank { get; init; }
}

[Table("books")]
public sealed partial record Book : Titled<Book>
{
    [Column("sort")] public override string Kind { get; init; } = "book";
    public Id<Book>? Sequel { get; init; }
}

public enum Small : byte
{
    None,
    Most = byte.MaxValue,
}

public enum Wide : long
{
    Least = long.MinValue,
    Most = long.MaxValue,
}

[Flags]
public enum Rights
{
    None,
    Read,
    Write,
}

public static partial class Model
{
    public enum @enum
    {
        @default,
        @new,
    }

    public partial record struct Inner
    {
        /// <summary>Keywords wherever a name can stand, nested twice.</summary>
        [Table("select")]
        [Unique(nameof(@int), nameof(@string))]
        public partial class @class
        {
            public Id<@class> Id { get; init; }
            public required int @int { get; init; }
            public required string @string { get; init; }
            public @enum @object { get; init; }
            [Column(AsNumber = true)] public Small @byte { get; set; }
            [Column(AsNumber = true)] public Wide? @long { get; set; }
            public Rights @var { get; set; }
            [Column("group")] public bool? @bool { get; internal set; }
            public Id<Book>? @ref { get; init; }
        }
    }

    /// <summary>Positional, with init and set beside it.</summary>
    [Table("positions")]
    internal readonly partial record struct Position(Id<Position> Id, double X, double? Y = null)
    {
        public required string Label { get; init; }
    }

    /// <summary>Built by its constructor alone.</summary>
    [Table("built")]
    public sealed partial class Built(Id<Built> id, string name, DateOnly? day)
    {
        public Id<Built> Id { get; } = id;

        public string Name { get; } = name;

        public DateOnly? Day { get; } = day;

        public int Length => Name.Length;
    }

    /// <summary>A plain struct, its property in two parts.</summary>
    [Table("plain")]
    public partial struct Plain
    {
        private decimal _amount;

        public Id<Plain> Id { get; set; }

        public partial decimal Amount { get; set; }

        public partial decimal Amount
        {
            get => _amount;
            set => _amount = decimal.Round(value, 2);
        }
    }
}

/// <summary>The index over the year comes with the columns.</summary>
[Index(nameof(Year), nameof(Pages))]
public abstract record Printed<TSelf>
{
    public Id<TSelf> Id { get; init; }
    public int Year { get; init; }
    public int Pages { get; init; }
}

public enum Bits : ulong
{
    None,
    All = ulong.MaxValue,
}

[Table("magazines")]
public partial record Magazine : Printed<Magazine>
{
    [Unique] public required string Name { get; init; }
    [Column(AsNumber = true), Default(Bits.All)] public Bits Bits { get; init; } = Bits.All;
    [Default('-')] public string Mark { get; init; } = "-";
}

/// <summary>Columns and tokens of another table, with a key of its own.</summary>
[Table("annuals")]
public sealed partial record Annual : Magazine
{
    public new Id<Annual> Id { get; init; }
    public Id<Magazine>? Of { get; init; }
}

/// <summary>Set by its constructor alone, which a struct need not call.</summary>
[Table("spots")]
public readonly partial struct Spot(Id<Spot> id, double x, string? label)
{
    public Id<Spot> Id { get; } = id;

    public double X { get; } = x;

    public string Label { get; } = label ?? "none";
}

[Database(typeof(Magazine), typeof(Annual), typeof(Spot), typeof(Book), typeof(Model.Inner.@class), typeof(Model.Position), typeof(Model.Built), typeof(Model.Plain))]
public sealed partial class @while
{
    [Query("select WHERE int = {int} AND string = {string} AND object = {object}")]
    public partial ValueTask<Model.Inner.@class?> AskAsync(int @int, string @string, Model.@enum @object);
}
