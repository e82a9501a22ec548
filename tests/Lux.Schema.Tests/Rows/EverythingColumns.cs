using Lux.Schema.Generated;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

/// <summary>The tokens and the codec of <see cref="Everything"/>, as the generator makes them.</summary>
internal sealed class EverythingColumns(string table) : IRowCodec<Everything, EverythingColumns>
{
    private static readonly TableDescriptor Descriptor = new(
        name: "everything",
        layout: "37433c275b30ef96",
        columnCount: 42,
        "text:str:notnull",
        "text_or_null:str",
        "char:str:notnull",
        "char_or_null:str",
        "name:str:notnull",
        "name_or_null:str",
        "number:int:notnull",
        "number_or_null:int",
        "int64:int:notnull",
        "int64_or_null:int",
        "int32:int:notnull",
        "int32_or_null:int",
        "int16:int:notnull",
        "int16_or_null:int",
        "byte:int:notnull",
        "byte_or_null:int",
        "double:float:notnull",
        "double_or_null:float",
        "single:float:notnull",
        "single_or_null:float",
        "boolean:bool:notnull",
        "boolean_or_null:bool",
        "instant:timestamp:notnull",
        "instant_or_null:timestamp",
        "time:timestamp:notnull",
        "time_or_null:timestamp",
        "span:int:notnull",
        "span_or_null:int",
        "day:int:notnull",
        "day_or_null:int",
        "guid:uuid:notnull",
        "guid_or_null:uuid",
        "bytes:bytes:notnull",
        "bytes_or_null:bytes",
        "memory:bytes:notnull",
        "memory_or_null:bytes",
        "decimal:decimal:notnull",
        "decimal_or_null:decimal",
        "ref:ref(channels):notnull",
        "ref_or_null:ref(everything)",
        "filled:timestamp:notnull:default(*)",
        "filled_guid:uuid:notnull:default(*)");

    public KeyColumn<Everything> Id { get; } = new(table);
    public TextColumn<Everything> Text { get; } = new(table, "text");
    public TextColumn<Everything> TextOrNull { get; } = new(table, "text_or_null");
    public OrderedColumn<Everything, char> Char { get; } = new(table, "char", ValueText.Char);
    public OrderedColumn<Everything, char?> CharOrNull { get; } = new(table, "char_or_null", ValueText.Char.OrNull());
    public Column<Everything, Mood> Name { get; } = new(table, "name", ValueText.EnumName<Mood>());
    public Column<Everything, Mood?> NameOrNull { get; } = new(table, "name_or_null", ValueText.EnumName<Mood>().OrNull());
    public OrderedColumn<Everything, Mood> Number { get; } = new(table, "number", ValueText.EnumNumber<Mood>());
    public OrderedColumn<Everything, Mood?> NumberOrNull { get; } = new(table, "number_or_null", ValueText.EnumNumber<Mood>().OrNull());
    public OrderedColumn<Everything, long> Int64 { get; } = new(table, "int64", ValueText.Int64);
    public OrderedColumn<Everything, long?> Int64OrNull { get; } = new(table, "int64_or_null", ValueText.Int64.OrNull());
    public OrderedColumn<Everything, int> Int32 { get; } = new(table, "int32", ValueText.Int32);
    public OrderedColumn<Everything, int?> Int32OrNull { get; } = new(table, "int32_or_null", ValueText.Int32.OrNull());
    public OrderedColumn<Everything, short> Int16 { get; } = new(table, "int16", ValueText.Int16);
    public OrderedColumn<Everything, short?> Int16OrNull { get; } = new(table, "int16_or_null", ValueText.Int16.OrNull());
    public OrderedColumn<Everything, byte> Byte { get; } = new(table, "byte", ValueText.Byte);
    public OrderedColumn<Everything, byte?> ByteOrNull { get; } = new(table, "byte_or_null", ValueText.Byte.OrNull());
    public OrderedColumn<Everything, double> Double { get; } = new(table, "double", ValueText.Double);
    public OrderedColumn<Everything, double?> DoubleOrNull { get; } = new(table, "double_or_null", ValueText.Double.OrNull());
    public OrderedColumn<Everything, float> Single { get; } = new(table, "single", ValueText.Single);
    public OrderedColumn<Everything, float?> SingleOrNull { get; } = new(table, "single_or_null", ValueText.Single.OrNull());
    public Column<Everything, bool> Boolean { get; } = new(table, "boolean", ValueText.Boolean);
    public Column<Everything, bool?> BooleanOrNull { get; } = new(table, "boolean_or_null", ValueText.Boolean.OrNull());
    public OrderedColumn<Everything, DateTimeOffset> Instant { get; } = new(table, "instant", ValueText.DateTimeOffset);
    public OrderedColumn<Everything, DateTimeOffset?> InstantOrNull { get; } = new(table, "instant_or_null", ValueText.DateTimeOffset.OrNull());
    public OrderedColumn<Everything, DateTime> Time { get; } = new(table, "time", ValueText.DateTime);
    public OrderedColumn<Everything, DateTime?> TimeOrNull { get; } = new(table, "time_or_null", ValueText.DateTime.OrNull());
    public OrderedColumn<Everything, TimeSpan> Span { get; } = new(table, "span", ValueText.TimeSpan);
    public OrderedColumn<Everything, TimeSpan?> SpanOrNull { get; } = new(table, "span_or_null", ValueText.TimeSpan.OrNull());
    public OrderedColumn<Everything, DateOnly> Day { get; } = new(table, "day", ValueText.DateOnly);
    public OrderedColumn<Everything, DateOnly?> DayOrNull { get; } = new(table, "day_or_null", ValueText.DateOnly.OrNull());
    public Column<Everything, Guid> Guid { get; } = new(table, "guid", ValueText.Guid);
    public Column<Everything, Guid?> GuidOrNull { get; } = new(table, "guid_or_null", ValueText.Guid.OrNull());
    public Column<Everything, byte[]?> Bytes { get; } = new(table, "bytes", ValueText.Bytes);
    public Column<Everything, byte[]?> BytesOrNull { get; } = new(table, "bytes_or_null", ValueText.Bytes);
    public Column<Everything, ReadOnlyMemory<byte>> Memory { get; } = new(table, "memory", ValueText.Memory);
    public Column<Everything, ReadOnlyMemory<byte>?> MemoryOrNull { get; } = new(table, "memory_or_null", ValueText.Memory.OrNull());
    public OrderedColumn<Everything, decimal> Decimal { get; } = new(table, "decimal", ValueText.Decimal);
    public OrderedColumn<Everything, decimal?> DecimalOrNull { get; } = new(table, "decimal_or_null", ValueText.Decimal.OrNull());
    public RefColumn<Everything, Channel, Channel.Columns> Ref { get; } = new(table, "ref");
    public OptionalRefColumn<Everything, Everything, Everything?, EverythingColumns> RefOrNull { get; } = new(table, "ref_or_null");
    public OrderedColumn<Everything, DateTimeOffset> Filled { get; } = new(table, "filled", ValueText.DateTimeOffset);
    public Column<Everything, Guid> FilledGuid { get; } = new(table, "filled_guid", ValueText.Guid);

    static TableDescriptor IRowCodec<Everything, EverythingColumns>.Table => Descriptor;

    static EverythingColumns IRowCodec<Everything, EverythingColumns>.At(string path) => new(path);

    static Id<Everything> IRowCodec<Everything, EverythingColumns>.IdOf(Everything row) => row.Id;

    static void IRowCodec<Everything, EverythingColumns>.Write(Everything row, RowEncoder to)
    {
        to.Begin(42);
        to.Write(row.Text);
        to.Write(row.TextOrNull);
        to.Write(row.Char);
        to.Write(row.CharOrNull);
        to.WriteEnumName(row.Name);
        to.WriteEnumName(row.NameOrNull);
        to.WriteEnumNumber(row.Number);
        to.WriteEnumNumber(row.NumberOrNull);
        to.Write(row.Int64);
        to.Write(row.Int64OrNull);
        to.Write(row.Int32);
        to.Write(row.Int32OrNull);
        to.Write(row.Int16);
        to.Write(row.Int16OrNull);
        to.Write(row.Byte);
        to.Write(row.ByteOrNull);
        to.Write(row.Double);
        to.Write(row.DoubleOrNull);
        to.Write(row.Single);
        to.Write(row.SingleOrNull);
        to.Write(row.Boolean);
        to.Write(row.BooleanOrNull);
        to.Write(row.Instant);
        to.Write(row.InstantOrNull);
        to.Write(row.Time);
        to.Write(row.TimeOrNull);
        to.Write(row.Span);
        to.Write(row.SpanOrNull);
        to.Write(row.Day);
        to.Write(row.DayOrNull);
        to.Write(row.Guid);
        to.Write(row.GuidOrNull);
        to.Write(row.Bytes);
        to.Write(row.BytesOrNull);
        to.Write(row.Memory);
        to.Write(row.MemoryOrNull);
        to.Write(row.Decimal);
        to.Write(row.DecimalOrNull);
        to.Write(row.Ref);
        to.Write(row.RefOrNull);
        to.WriteOrDefault(row.Filled);
        to.WriteOrDefault(row.FilledGuid);
    }

    static Everything IRowCodec<Everything, EverythingColumns>.Read(ref RowDecoder from) => new()
    {
        Id = from.ReadId<Everything>(),
        Text = from.ReadString(),
        TextOrNull = from.ReadStringOrNull(),
        Char = from.ReadChar(),
        CharOrNull = from.ReadCharOrNull(),
        Name = from.ReadEnumName<Mood>(),
        NameOrNull = from.ReadEnumNameOrNull<Mood>(),
        Number = from.ReadEnumNumber<Mood>(),
        NumberOrNull = from.ReadEnumNumberOrNull<Mood>(),
        Int64 = from.ReadInt64(),
        Int64OrNull = from.ReadInt64OrNull(),
        Int32 = from.ReadInt32(),
        Int32OrNull = from.ReadInt32OrNull(),
        Int16 = from.ReadInt16(),
        Int16OrNull = from.ReadInt16OrNull(),
        Byte = from.ReadByte(),
        ByteOrNull = from.ReadByteOrNull(),
        Double = from.ReadDouble(),
        DoubleOrNull = from.ReadDoubleOrNull(),
        Single = from.ReadSingle(),
        SingleOrNull = from.ReadSingleOrNull(),
        Boolean = from.ReadBoolean(),
        BooleanOrNull = from.ReadBooleanOrNull(),
        Instant = from.ReadDateTimeOffset(),
        InstantOrNull = from.ReadDateTimeOffsetOrNull(),
        Time = from.ReadDateTime(),
        TimeOrNull = from.ReadDateTimeOrNull(),
        Span = from.ReadTimeSpan(),
        SpanOrNull = from.ReadTimeSpanOrNull(),
        Day = from.ReadDateOnly(),
        DayOrNull = from.ReadDateOnlyOrNull(),
        Guid = from.ReadGuid(),
        GuidOrNull = from.ReadGuidOrNull(),
        Bytes = from.ReadBytes(),
        BytesOrNull = from.ReadBytesOrNull(),
        Memory = from.ReadMemory(),
        MemoryOrNull = from.ReadMemoryOrNull(),
        Decimal = from.ReadDecimal(),
        DecimalOrNull = from.ReadDecimalOrNull(),
        Ref = from.ReadId<Channel>(),
        RefOrNull = from.ReadIdOrNull<Everything>(),
        Filled = from.ReadDateTimeOffset(),
        FilledGuid = from.ReadGuid(),
    };
}
