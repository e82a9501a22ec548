using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Repair;

/// <summary>A repair of tables where the one record that is damaged says what tables there are.</summary>
public sealed class LostDefinitionTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Rows_that_refer_to_a_lost_table_are_saved_with_an_int_in_place_of_the_reference()
    {
        var lost = SequenceOf("TCREATE users name:str");
        _tables.RunAll("TINSERT users name ann", "TCREATE messages user:ref(users):index text:str", "TINSERT messages user 1 text hello");
        var lines = RepairWithout(lost);
        Assert.Contains("table 'messages': field 'user' refers to table 'users', whose definition is lost; it is an int now, with its values", lines);
        Assert.Contains("table number 1: no definition that is whole describes 1 rows, they are left out: 1", lines);
        Assert.Equal("user:int:index text:str", _tables.Schema("messages"));
        Assert.Equal(["1:user=1 text=hello"], _tables.Rows("messages"));
        Assert.DoesNotMatch("^-", _tables.Run("TINSERT messages user 7 text more"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_table_whose_drop_is_lost_comes_back_beside_the_one_that_has_its_name_now()
    {
        _tables.RunAll("TCREATE notes text:str", "TINSERT notes text old");
        var lost = SequenceOf("TDROP notes");
        _tables.RunAll("TCREATE notes title:str", "TINSERT notes title new");
        Assert.Contains("table number 1: another has its name 'notes' by now, its own drop or renaming is lost; it is 'notes_1' now", RepairWithout(lost));
        Assert.Equal(["1:title=new"], _tables.Rows("notes"));
        Assert.Equal(["1:text=old"], _tables.Rows("notes_1"));
    }

    [Fact]
    public void A_long_name_is_cut_and_one_that_is_taken_avoided()
    {
        var name = new string('n', 64);
        _tables.RunAll($"TCREATE {name} text:str", $"TCREATE {name[..62]}_1 text:str");
        var lost = SequenceOf($"TDROP {name}");
        _tables.Run($"TCREATE {name} title:str");
        RepairWithout(lost);
        Assert.Equal(["text:str", "title:str", "text:str"], [_tables.Schema($"{name[..62]}_1"), _tables.Schema(name), _tables.Schema($"{name[..60]}_1_1")]);
    }

    /// <summary>Runs a command and answers the sequence of its record.</summary>
    private ulong SequenceOf(string line)
    {
        Assert.DoesNotMatch("^-", _tables.Run(line));
        return _tables.Engine.Log.LastSequence;
    }

    /// <summary>Damages the record of a command and repairs; what the repair says.</summary>
    private IReadOnlyList<string> RepairWithout(ulong sequence)
    {
        IReadOnlyList<string> lines = [];
        _tables.Restart(() =>
        {
            Damage(sequence);
            lines = LuxDataRepair.Run(_tables.Folder).Lines;
        });
        return lines;
    }

    private void Damage(ulong sequence)
    {
        var finder = new Finder(sequence);
        using (var data = DataFolder.Open(_tables.Folder))
            new LogWalk(SegmentChain.OfWhatIsThere(SegmentFile.List(data.Tables, data.Engine), data.Tables, []), data.Engine, finder).Run();
        using var file = new FileStream(finder.Path!, FileMode.Open);
        file.Position = finder.Offset + LogFormat.RecordHeaderBytes;
        var first = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(first ^ 0x55));
    }

    private sealed class Finder(ulong sequence) : ILogVisitor
    {
        public string? Path { get; private set; }

        public long Offset { get; private set; }

        public void Whole(SegmentFile segment, long offset, in Record record)
        {
            if (record.Sequence == sequence && !record.IsMark) (Path, Offset) = (segment.Path, offset);
        }

        public void Missing(string line) => Assert.Fail(line);
    }
}
