using CsCheck;

namespace Lux.Engine.Tests.Log;

public sealed class EffectTests
{
    private static readonly Gen<(EffectKind Kind, uint Table, ulong Id, long Former, byte[] Payload)> AnyEffect =
        Gen.Select(Gen.Enum<EffectKind>(), Gen.UInt, Gen.ULong, Gen.Long, Gen.Byte.Array[0, 300]);

    [Fact]
    public void Effects_come_back_as_they_were_written() => AnyEffect.List[0, 50].Sample(effects =>
    {
        var buffer = new EffectBuffer();
        foreach (var (kind, table, id, former, payload) in effects) buffer.Add(kind, table, id, former, payload);
        Assert.Equal(effects.Count, buffer.Count);

        var i = 0;
        foreach (var effect in Effect.In(buffer.Batch))
        {
            var expected = effects[i++];
            Assert.Equal((expected.Kind, expected.Table, expected.Id, expected.Former), (effect.Kind, effect.Table, effect.Id, effect.Former));
            Assert.Equal(expected.Payload, effect.Payload.ToArray());
        }

        Assert.Equal(effects.Count, i);
    });

    [Fact]
    public unsafe void Ids_and_former_places_are_set_in_place_after_encoding()
    {
        var buffer = new EffectBuffer();
        buffer.Put(1, 0, 0, "first"u8);
        var second = buffer.Put(1, 0, 0, "second"u8);
        buffer.PatchId(second, 42);
        buffer.PatchFormer(second, 77);

        fixed (byte* batch = buffer.Batch)
        {
            Assert.Equal(42ul, Effect.IdOf(batch + second));
            Assert.Equal(77L, Effect.FormerOf(batch + second));
            Assert.Equal("second"u8, Effect.RowOf(batch + second));
            Assert.Equal("first"u8, Effect.RowOf(batch));
        }
    }

    [Fact]
    public void A_row_can_be_written_piece_by_piece()
    {
        var buffer = new EffectBuffer();
        buffer.Begin(EffectKind.Put, 1, 2, 3);
        foreach (var piece in new[] { "ab", "", "cde" })
        {
            System.Text.Encoding.UTF8.GetBytes(piece, buffer.GetSpan(piece.Length));
            buffer.Advance(piece.Length);
        }

        buffer.End();
        foreach (var effect in Effect.In(buffer.Batch)) Assert.Equal("abcde"u8, effect.Payload);
    }

    [Fact]
    public void More_than_a_record_holds_is_refused_with_the_limit_in_the_message()
    {
        var buffer = new EffectBuffer();
        for (var i = 0; i < 100_000; i++) buffer.Delete(1, (ulong)i, 0);
        Assert.Contains("100000 rows", Assert.Throws<BatchTooLargeException>(() => buffer.Delete(1, 0, 0)).Message, StringComparison.Ordinal);

        buffer.Clear();
        buffer.Put(1, 1, 0, new byte[(16 << 20) - Effect.HeaderBytes]);
        Assert.Equal(16 << 20, buffer.Batch.Length);
        Assert.Contains("16 MiB", Assert.Throws<BatchTooLargeException>(() => buffer.Delete(1, 0, 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_that_is_no_list_of_effects_throws_and_never_reads_outside() => Gen.Byte.Array[1, 80].Sample(bytes =>
    {
        try
        {
            foreach (var effect in Effect.In(bytes)) Assert.InRange(effect.Offset + Effect.HeaderBytes + effect.Payload.Length, 0, bytes.Length);
        }
        catch (InvalidDataException)
        {
            return;
        }
    });

    [Fact]
    public void Filling_a_grown_buffer_allocates_nothing()
    {
        var buffer = new EffectBuffer();
        var row = new byte[200];
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Fill()
        {
            buffer.Clear();
            for (var i = 0; i < 100; i++) buffer.PatchId(buffer.Put(1, 0, 0, row), (ulong)i);
        }
    }
}
