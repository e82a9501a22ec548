using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Schema.Tests.Forms;

public readonly record struct Email(string Text);

public sealed record Money(decimal Amount);

public readonly record struct Point(double X, double Y);

public sealed record Address(string Street, string City, Point? Place = null);

public sealed record Tag(string Name, List<Tag> Below);

/// <summary>Columns in forms of the user's: as JSON, by converters, and vectors.</summary>
[Table("people")]
[Unique(nameof(Phone), nameof(Region))]
[Index(nameof(Limit), nameof(Balance))]
public partial record Person
{
    public Id<Person> Id { get; init; }
    [Unique, Convert<EmailConverter>] public required Email Email { get; init; }
    [Convert<EmailConverter>] public Email? Backup { get; init; }
    [Convert<MoneyConverter>, Default("0")] public Money Balance { get; init; } = new(0);
    [Convert<MoneyConverter>] public Money? Limit { get; init; }
    [Index, Convert<UpperCase>] public string Region { get; init; } = "";
    public long? Phone { get; init; }
    [Convert<InstantConverter>, Default(ServerValue.Now)] public Instant Joined { get; init; }
    [Json<PeopleJson>] public required Address Home { get; init; }
    [Json(typeof(PeopleJson))] public Address? Work { get; init; }
    [Json<PeopleJson>] public List<Tag> Tags { get; init; } = [];
    [Json<PeopleJson>] public string?[]? Aliases { get; init; }
    [Json<PeopleJson>] public Point? Place { get; init; }
    [Json<PeopleJson>] public Dictionary<string, int?> Scores { get; init; } = [];
    [Default("{}")] public JsonElement Settings { get; init; } = JsonElement.Parse("{}");
    public JsonElement? Extra { get; init; }
    [Vector(3)] public float[] Face { get; init; } = [0, 0, 1];
    [Vector(2)] public ReadOnlyMemory<float>? Voice { get; init; }
}

public readonly record struct Instant(long Ticks) : IComparable<Instant>
{
    public int CompareTo(Instant other) => Ticks.CompareTo(other.Ticks);
}

public sealed class EmailConverter : IColumnConverter<Email, string>
{
    public static string ToStored(Email value) => value.Text;

    public static Email FromStored(string stored) => new(stored);
}

public sealed class MoneyConverter : IOrderedColumnConverter<Money, decimal>
{
    public static decimal ToStored(Money value) => value.Amount;

    public static Money FromStored(decimal stored) => new(stored);
}

/// <summary>A converter between values of one type, its members implemented explicitly.</summary>
public sealed class UpperCase : IColumnConverter<string, string>
{
    static string IColumnConverter<string, string>.ToStored(string value) => value.ToUpperInvariant();

    static string IColumnConverter<string, string>.FromStored(string stored) => stored;
}

public sealed class InstantConverter : IOrderedColumnConverter<Instant, DateTimeOffset>
{
    public static DateTimeOffset ToStored(Instant value) => new(value.Ticks, TimeSpan.Zero);

    public static Instant FromStored(DateTimeOffset stored) => new(stored.UtcTicks);
}

[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(List<Tag>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, int?>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class PeopleJson : JsonSerializerContext;

[KeySpace("session:{token}", Expire = 60)]
public partial record Session(string Token, [Json<PeopleJson>] Address From, [Convert<EmailConverter>] Email? By, float[] Face);
