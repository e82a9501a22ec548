namespace Lux.Engine.Tests.Log;

public sealed class LogCheckTests
{
    [Fact]
    public void A_whole_log_is_said_to_be_whole_with_its_last_sequence()
    {
        using var folder = Filled();
        var report = LuxDataCheck.CheckLog(folder.Path);
        Assert.False(report.IsDamaged);
        Assert.Equal("Whole: 2000 commands up to sequence 2000, on the disk for certain up to 2000.", report.Lines[^1]);
    }

    [Fact]
    public void Damage_is_named_with_where_it_begins_and_ends_and_nothing_is_changed()
    {
        using var folder = Filled();
        var record = LogFormat.RecordBytes(Batches.Put(1).Length);
        var bytes = File.ReadAllBytes(folder.Segments[0]);
        var at = SegmentHeader.Bytes + (10 * record);
        bytes[at + 30] ^= 1;
        File.WriteAllBytes(folder.Segments[0], bytes);

        var report = LuxDataCheck.CheckLog(folder.Path);
        Assert.True(report.IsDamaged);
        Assert.Contains($"{folder.Segments[0]}: not whole from offset {at}; whole again from {at + record} with sequence 12", report.Lines);
        Assert.Equal(bytes, File.ReadAllBytes(folder.Segments[0]));
    }

    [Fact]
    public void A_torn_tail_is_no_damage()
    {
        using var folder = new LogFolder();
        using var log = folder.Open();
        Batches.Fill(log, 100);
        using var killed = folder.Kill();
        var bytes = File.ReadAllBytes(killed.Segments[0]);
        bytes[SegmentHeader.Bytes + (90 * LogFormat.RecordBytes(Batches.Put(1).Length)) + 30] ^= 1;
        File.WriteAllBytes(killed.Segments[0], bytes);

        var report = LuxDataCheck.CheckLog(killed.Path);
        Assert.False(report.IsDamaged);
        Assert.Contains("drops 9 whole commands", report.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_use_or_of_another_program_is_not_checked()
    {
        using var folder = new LogFolder();
        Assert.Contains("IDENT", Assert.Throws<LuxEngineException>(() => LuxDataCheck.Run(folder.Path)).Message, StringComparison.Ordinal);
        using var log = folder.Open();
        Assert.Contains("pid", Assert.Throws<LuxEngineException>(() => LuxDataCheck.Run(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static LogFolder Filled()
    {
        var folder = new LogFolder();
        using var log = folder.Open(sync: SyncMode.EverySecond);
        Batches.Fill(log, 2000);
        return folder;
    }
}
