using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

/// <content>Texts with a parameter of every type.</content>
internal sealed partial class EverythingDb
{
    [Query("""
        everything WHERE id = {id} AND text = {text} AND char = {one} AND name = {name} AND number = {number} AND int64 = {int64} AND int32 = {int32} AND int16 = {int16} AND byte = {small}
            AND double = {real} AND single = {single} AND boolean = {truth} AND instant = {instant} AND time = {time} AND span = {span} AND day = {day} AND guid = {guid} AND bytes = {bytes}
            AND memory = {memory} AND decimal = {exact} AND ref = {channel}
        """)]
    public partial ValueTask<Everything?> SameAsync(
        Id<Everything> id, string text, char one, Mood name, Mood number, long int64, int int32, short int16, byte small, double real, float single, bool truth, DateTimeOffset instant, DateTime time,
        TimeSpan span, DateOnly day, Guid guid, byte[] bytes, ReadOnlyMemory<byte> memory, decimal exact, Id<Channel> channel);

    [Query("""
        everything WHERE id = {id} AND text_or_null = {text} AND char_or_null = {one} AND name_or_null = {name} AND number_or_null = {number} AND int64_or_null = {int64} AND int32_or_null = {int32}
            AND int16_or_null = {int16} AND byte_or_null = {small} AND double_or_null = {real} AND single_or_null = {single} AND boolean_or_null = {truth} AND instant_or_null = {instant}
            AND time_or_null = {time} AND span_or_null = {span} AND day_or_null = {day} AND guid_or_null = {guid} AND bytes_or_null = {bytes} AND memory_or_null = {memory}
            AND decimal_or_null = {exact} AND ref_or_null = {other}
        """)]
    public partial ValueTask<Everything?> SameOrNullAsync(
        Id<Everything> id, string? text, char? one, Mood? name, Mood? number, long? int64, int? int32, short? int16, byte? small, double? real, float? single, bool? truth, DateTimeOffset? instant,
        DateTime? time, TimeSpan? span, DateOnly? day, Guid? guid, byte[]? bytes, ReadOnlyMemory<byte>? memory, decimal? exact, Id<Everything>? other);

    [Query("""
        TUPDATE everything {id} text_or_null {text} char_or_null {one} name_or_null {name} number_or_null {number} int64_or_null {int64} int32_or_null {int32} int16_or_null {int16} byte_or_null {small}
            double_or_null {real} single_or_null {single} boolean_or_null {truth} instant_or_null {instant} time_or_null {time} span_or_null {span} day_or_null {day} guid_or_null {guid}
            bytes_or_null {bytes} memory_or_null {memory} decimal_or_null {exact} ref_or_null {other}
        """)]
    public partial ValueTask SetAsync(
        Id<Everything> id, string? text, char? one, Mood? name, Mood? number, long? int64, int? int32, short? int16, byte? small, double? real, float? single, bool? truth, DateTimeOffset? instant,
        DateTime? time, TimeSpan? span, DateOnly? day, Guid? guid, byte[]? bytes, ReadOnlyMemory<byte>? memory, decimal? exact, Id<Everything>? other);

    [Query("everything SELECT text, char_or_null, name, number_or_null, int64, int16_or_null, byte, double, single_or_null, boolean, instant, time_or_null, span, day_or_null, guid, memory_or_null, decimal, ref_or_null WHERE id = {id}")]
    public partial ValueTask<(string Text, char? Char, Mood Name, Mood? Number, long Int64, short? Int16, byte Byte, double Double, float? Single, bool Boolean, DateTimeOffset Instant, DateTime? Time, TimeSpan Span, DateOnly? Day, Guid Guid, ReadOnlyMemory<byte>? Memory, decimal Decimal, Id<Everything>? Ref)> ItemsAsync(Id<Everything> id);

    [Query("everything SELECT SUM(span), MIN(name), MAX(number), SUM(int32), AVG(int16), MAX(day), SUM(decimal), SUM(single), COUNT(*) AS n WHERE id IN ({ids})")]
    public partial ValueTask<(TimeSpan? Span, Mood? Name, Mood? Number, long? Sum, double? Average, DateOnly? Day, decimal? Exact, double? Real, long Count)> SumsAsync(Id<Everything>[] ids);

    [Query("""
        everything WHERE id IN ({ids}) AND text IN ({text}) AND char IN ({one}) AND name IN ({name}) AND number IN ({number}) AND int64 IN ({int64}) AND int32 IN ({int32}) AND int16 IN ({int16})
            AND byte IN ({small}) AND double IN ({real}) AND single IN ({single}) AND boolean IN ({truth}) AND instant IN ({instant}) AND time IN ({time}) AND span IN ({span}) AND day IN ({day})
            AND guid IN ({guid}) AND bytes IN ({bytes}) AND memory IN ({memory}) AND decimal IN ({exact}) AND ref IN ({channel})
        """)]
    public partial ValueTask<Everything?> AmongAsync(
        Id<Everything>[] ids, string[] text, char[] one, Mood[] name, IEnumerable<Mood> number, long[] int64, List<int> int32, short[] int16, IEnumerable<byte> small, double[] real, float[] single,
        bool[] truth, DateTimeOffset[] instant, DateTime[] time, TimeSpan[] span, DateOnly[] day, Guid[] guid, byte[][] bytes, ReadOnlyMemory<byte>[] memory, decimal[] exact, Id<Channel>[] channel);

    [Query("""
        everything WHERE id = {id} AND text_or_null IN ({text}) AND char_or_null IN ({one}) AND name_or_null IN ({name}) AND number_or_null IN ({number}) AND int64_or_null IN ({int64})
            AND int32_or_null IN ({int32}) AND int16_or_null IN ({int16}) AND byte_or_null IN ({small}) AND double_or_null IN ({real}) AND single_or_null IN ({single}) AND boolean_or_null IN ({truth})
            AND instant_or_null IN ({instant}) AND time_or_null IN ({time}) AND span_or_null IN ({span}) AND day_or_null IN ({day}) AND guid_or_null IN ({guid}) AND bytes_or_null IN ({bytes})
            AND memory_or_null IN ({memory}) AND decimal_or_null IN ({exact}) AND ref_or_null IN ({other})
        """)]
    public partial ValueTask<Everything?> AmongOrNullAsync(
        Id<Everything> id, string[] text, char[] one, Mood[] name, Mood[] number, long[] int64, int[] int32, short[] int16, IReadOnlyList<byte> small, double[] real, float[] single, bool[] truth,
        DateTimeOffset[] instant, DateTime[] time, TimeSpan[] span, DateOnly[] day, Guid[] guid, byte[][] bytes, ReadOnlyMemory<byte>[] memory, decimal[] exact, Id<Everything>[] other);
}
