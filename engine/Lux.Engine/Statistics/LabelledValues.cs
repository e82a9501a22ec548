using System.Globalization;

namespace Lux.Engine;

/// <summary>A reply of label and value in turn, each a bulk: what every client can read and later versions may add to.</summary>
internal ref struct LabelledValues(ReplyBuffer reply)
{
    private readonly ReplyBuffer _reply = reply;
    private readonly int _begun = reply.BeginArray();
    private int _count;

    public void Add(string label, string value)
    {
        _reply.Bulk(label);
        _reply.Bulk(value);
        _count += 2;
    }

    public void Add(string label, long value)
    {
        _reply.Bulk(label);
        _reply.BulkInteger(value);
        _count += 2;
    }

    public void Add(string label, bool value) => Add(label, value ? "true" : "false");

    public void AddSeconds(string label, double seconds) => Add(label, seconds.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>A label whose value the caller writes.</summary>
    public void Begin(string label)
    {
        _reply.Bulk(label);
        _count += 2;
    }

    public readonly void End() => _reply.EndArray(_begun, _count);
}
