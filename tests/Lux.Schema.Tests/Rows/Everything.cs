using System.Text.Json;
using System.Text.Json.Serialization;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

internal enum Mood
{
    Calm = 1,
    Merry = -7,
    Gruff = 300,
}

/// <summary>A number of days, stored as such.</summary>
internal readonly record struct Age(int Days);

internal sealed class AgeConverter : IOrderedColumnConverter<Age, long>
{
    public static long ToStored(Age value) => value.Days;

    public static Age FromStored(long stored) => new((int)stored);
}

[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class EverythingJson : JsonSerializerContext;

/// <summary>A column of every type, each required and optional.</summary>
[Table("everything")]
internal sealed partial record Everything
{
    public Id<Everything> Id { get; init; }
    public string Text { get; init; } = "";
    public string? TextOrNull { get; init; }
    public char Char { get; init; } = 'a';
    public char? CharOrNull { get; init; }
    public Mood Name { get; init; }
    public Mood? NameOrNull { get; init; }
    [Column(AsNumber = true)] public Mood Number { get; init; }
    [Column(AsNumber = true)] public Mood? NumberOrNull { get; init; }
    public long Int64 { get; init; }
    public long? Int64OrNull { get; init; }
    public int Int32 { get; init; }
    public int? Int32OrNull { get; init; }
    public short Int16 { get; init; }
    public short? Int16OrNull { get; init; }
    public byte Byte { get; init; }
    public byte? ByteOrNull { get; init; }
    public double Double { get; init; }
    public double? DoubleOrNull { get; init; }
    public float Single { get; init; }
    public float? SingleOrNull { get; init; }
    public bool Boolean { get; init; }
    public bool? BooleanOrNull { get; init; }
    public DateTimeOffset Instant { get; init; }
    public DateTimeOffset? InstantOrNull { get; init; }
#pragma warning disable LUX1014 // every type a column can have, this one too
    public DateTime Time { get; init; } = DateTime.UnixEpoch;
    public DateTime? TimeOrNull { get; init; }
#pragma warning restore LUX1014
    public TimeSpan Span { get; init; }
    public TimeSpan? SpanOrNull { get; init; }
    public DateOnly Day { get; init; }
    public DateOnly? DayOrNull { get; init; }
    public Guid Guid { get; init; }
    public Guid? GuidOrNull { get; init; }
    public byte[] Bytes { get; init; } = [];
    public byte[]? BytesOrNull { get; init; }
    public ReadOnlyMemory<byte> Memory { get; init; }
    public ReadOnlyMemory<byte>? MemoryOrNull { get; init; }
    public decimal Decimal { get; init; }
    public decimal? DecimalOrNull { get; init; }
    public JsonElement Json { get; init; } = JsonElement.Parse("{}");
    public JsonElement? JsonOrNull { get; init; }
    [Json<EverythingJson>] public Dictionary<string, int> Made { get; init; } = [];
    [Json<EverythingJson>] public Dictionary<string, int>? MadeOrNull { get; init; }
    [Convert<AgeConverter>] public Age Converted { get; init; }
    [Convert<AgeConverter>] public Age? ConvertedOrNull { get; init; }
    [Vector(3)] public float[] Floats { get; init; } = [0, 0, 0];
    [Vector(3)] public float[]? FloatsOrNull { get; init; }
    [Vector(2)] public ReadOnlyMemory<float> FloatMemory { get; init; } = new float[2];
    [Vector(2)] public ReadOnlyMemory<float>? FloatMemoryOrNull { get; init; }
    public Id<Channel> Ref { get; init; }
    public Id<Everything>? RefOrNull { get; init; }
    [Default(ServerValue.Now)] public DateTimeOffset Filled { get; init; }
    [Default(ServerValue.NewGuid)] public Guid FilledGuid { get; init; }
}
